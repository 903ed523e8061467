/** Português do Brasil. */
import type { Words } from './types.ts';
import { alertsInPortuguese } from './alerts.pt.ts';
import { optionsInPortuguese } from './options.pt.ts';
import { errorsInPortuguese } from './errors.pt.ts';
import { groupsInPortuguese } from './groups.pt.ts';
import { listInPortuguese } from './list.pt.ts';
import { identityInPortuguese } from './identity.pt.ts';
import { keyboardInPortuguese } from './keyboard.pt.ts';
import { looksInPortuguese } from './looks.pt.ts';
import { presenceInPortuguese } from './presence.pt.ts';
import { signInInPortuguese } from './signin.pt.ts';
import { mediaInPortuguese } from './media.pt.ts';
import { plural } from './plural.ts';
import { scenesInPortuguese } from './scenes.pt.ts';
import { formatInPortuguese } from './format.pt.ts';
import { inkInPortuguese } from './ink.pt.ts';
import { slashInPortuguese } from './slash.pt.ts';
import { talkInPortuguese } from './talk.pt.ts';

const count = plural('pt-BR');

export const portuguese: Words = {
  'app.name': 'Cutuca',
  'app.broken': 'Algo deu errado aqui',
  'app.brokenExplain':
    'O que você escreveu continua neste aparelho. Recarregue a página para continuar; se acontecer de novo, conte a quem administra o que está escrito abaixo.',
  'app.reload': 'Recarregar',
  'app.taskBar': 'Janelas abertas',
  'app.calling': 'mensagens novas',
  'app.language': 'Idioma',

  'window.menu': 'Menu da janela',
  'window.move': 'Mover',
  'window.resize': 'Redimensionar',
  'window.minimise': 'Minimizar',
  'window.maximise': 'Maximizar',
  'window.restore': 'Restaurar',
  'window.close': 'Fechar',
  'window.back': 'Voltar',
  'window.tabs': 'Conversas abertas',
  'window.keysHint': 'As setas movem, Enter termina',

  'status.available': 'Disponível',
  'status.busy': 'Ocupado',
  'status.brb': 'Volto logo',
  'status.away': 'Ausente',
  'status.call': 'Em uma ligação',
  'status.lunch': 'Em horário de almoço',
  'status.hidden': 'Aparecer offline',
  'status.offline': 'Offline',

  'signIn.title': 'Entrar',
  'signIn.handle': 'Usuário',
  'signIn.handleHint': 'O nome curto pelo qual encontram você: letras, números, pontos e hifens.',
  'signIn.password': 'Senha',
  'signIn.passwordHint': 'Pelo menos 8 caracteres.',
  'signIn.showPassword': 'Mostrar a senha',
  'signIn.hidePassword': 'Esconder a senha',
  'signIn.as': 'Entrar como',
  'signIn.submit': 'Entrar',
  'signIn.busy': 'Entrando…',
  'signIn.creating': 'Criando sua conta…',
  'signIn.create': 'Criar conta',
  'signIn.back': 'Voltar para entrar',
  'signIn.displayName': 'Nome de exibição',
  'signIn.displayNameHint': 'O que seus contatos veem. Dá para mudar quando quiser.',
  'signIn.invite': 'Código de convite',
  'signIn.inviteHint': 'Este relay recebe gente nova por convite. Peça um código a quem já está dentro.',
  'signIn.first': 'Ainda não há ninguém neste relay. A primeira conta o administra.',
  'signIn.closed': 'Este relay não aceita contas novas. Fale com quem o administra.',
  'signIn.ended':
    'Você foi desconectado aqui. Entre de novo; o que este aparelho guardou continua nele.',
  'signIn.welcome': 'Quem está por aí?',
  'signIn.missing.handle': 'Digite seu nome de usuário.',
  'signIn.missing.password': 'Digite sua senha.',
  'signIn.missing.displayName': 'Digite o nome que seus contatos devem ver.',
  'signIn.missing.invite': 'Digite o código de convite que você recebeu.',

  'main.contacts': 'Contatos',
  'main.status': 'Status',
  'main.displayName': 'Nome de exibição',
  'main.personalMessage': 'Mensagem pessoal',
  'main.personalMessagePlaceholder': 'Compartilhe um recado',
  'main.addContact': 'Adicionar um contato',
  'main.options': 'Opções',
  'main.signOut': 'Sair',
  'main.online': 'Online',
  'main.offline': 'Offline',
  'main.group': (name, people) => `${name} (${people})`,
  'main.empty': 'Ninguém aqui ainda. Adicione alguém pelo nome de usuário, ou passe o seu.',
  'main.yourHandle': (handle) => `Seu nome de usuário é ${handle}`,
  'main.waiting': 'Esperando resposta',
  'main.withdraw': (handle) => `Retirar o pedido a ${handle}`,
  'main.loading': 'Buscando seus contatos…',
  'main.unread': (messages) =>
    count(messages, { one: `${messages} mensagem nova`, other: `${messages} mensagens novas` }),

  'add.title': 'Adicionar um contato',
  'add.handle': 'Usuário',
  'add.submit': 'Enviar pedido',
  'add.cancel': 'Cancelar',
  'add.explain':
    'A pessoa vê seu pedido e decide. Vocês aparecem na lista um do outro quando ela aceitar.',

  'request.title': (name) => `${name} quer ser seu contato`,
  'request.explain': (handle) =>
    `O nome de usuário é ${handle}. Aceite, e vocês veem quando o outro está por aí e podem conversar.`,
  'request.accept': 'Aceitar',
  'request.decline': 'Recusar',

  'signOut.title': 'Sair',
  'signOut.waiting': (messages) =>
    count(messages, {
      one: `${messages} mensagem ainda não chegou ao relay. Se você sair agora, ela se perde.`,
      other: `${messages} mensagens ainda não chegaram ao relay. Se você sair agora, elas se perdem.`,
    }),
  'signOut.anyway': 'Sair mesmo assim',
  'signOut.stay': 'Continuar aqui',

  'conversation.with': (name) => `Conversa com ${name}`,
  'conversation.messages': 'Mensagens',
  'conversation.message': 'Mensagem',
  'conversation.placeholder': 'Digite uma mensagem',
  'conversation.send': 'Enviar',
  'conversation.nudge': 'Cutucar',
  'conversation.says': (name) => `${name} diz:`,
  'conversation.safety':
    'Ninguém aqui vai pedir sua senha. Guarde-a, e o número do cartão, só para você.',
  'conversation.nudgeSent': 'Você acabou de dar uma cutucada.',
  'conversation.nudgeReceived': (name) => `${name} acabou de cutucar você.`,
  'conversation.nudgeRefused': 'Você não pode cutucar com tanta frequência.',
  'conversation.winkSent': (wink) => `Você acabou de mandar uma piscadela: ${wink}.`,
  'conversation.winkReceived': (name, wink) =>
    `${name} acabou de mandar uma piscadela para você: ${wink}.`,
  'conversation.winkRefused': 'Você não pode mandar piscadelas com tanta frequência.',
  'conversation.unknownKind': (name) => `${name} enviou algo que esta versão não sabe mostrar.`,
  'conversation.joined': (name) => `${name} entrou na conversa.`,
  'conversation.left': (name) => `${name} saiu da conversa.`,
  'conversation.edited': 'editada',
  'conversation.deleted': 'Esta mensagem foi apagada.',
  'conversation.late': 'chegou atrasada',
  'conversation.lateSignedOut': 'chegou atrasada, de um aparelho desconectado desde então',
  'conversation.lateJump': (messages) =>
    count(messages, {
      one: `${messages} mensagem chegou atrasada`,
      other: `${messages} mensagens chegaram atrasadas`,
    }),
  'conversation.newJump': (messages) =>
    count(messages, {
      one: `${messages} mensagem nova abaixo`,
      other: `${messages} mensagens novas abaixo`,
    }),
  'conversation.typing': (name) => `${name} está escrevendo…`,
  'conversation.typingTwo': (first, second) => `${first} e ${second} estão escrevendo…`,
  'conversation.typingMany': (first, others) => `${first} e mais ${others} estão escrevendo…`,
  'conversation.lastReceived': (time, date) => `Última mensagem recebida às ${time} de ${date}.`,
  'conversation.mayNotReply.offline': (name) =>
    `${name} pode não responder porque parece estar offline. Sua mensagem chega quando voltar.`,
  'conversation.mayNotReply.away': (name) => `${name} pode não responder porque está ausente.`,
  'conversation.mayNotReply.busy': (name) =>
    `${name} pode não responder porque está no meio de outra coisa.`,
  'conversation.tooLong': (bytes) =>
    `É longo demais para uma mensagem: passa uns ${bytes} bytes. Encurte ou envie em duas.`,
  'conversation.showEarlier': 'Mostrar mensagens anteriores',
  'conversation.showLater': 'Mostrar mensagens posteriores',
  'conversation.show': 'Mostrar',
  'conversation.notSent': 'não enviada',
  'conversation.retry': 'Tentar de novo',
  'conversation.discard': 'Descartar',
  'conversation.toolbar': 'Ferramentas da conversa',
  'conversation.tools': 'Ferramentas da mensagem',
  'conversation.splitter': 'Altura do campo de mensagem',
  'conversation.menu': 'Menu da mensagem',
  'conversation.edit': 'Editar',
  'conversation.delete': 'Apagar para todos',
  'conversation.editing': 'Editando uma mensagem. Enter salva, Esc deixa como estava.',
  'conversation.notSaved':
    'Não foi possível guardar isso neste aparelho, então não foi enviado. O texto voltou para a caixa; tente de novo.',
  'conversation.recovered':
    'O relay recusou uma alteração deste aparelho. A conversa foi carregada de novo e suas palavras foram reenviadas.',

  'winks.title': 'Piscadelas',
  'winks.play': 'Ver',
  'winks.skip': 'Pular',

  'emoticons.title': 'Emoticons',
  'emoticons.search': 'Buscar',
  'emoticons.pinned': 'Fixados',
  'emoticons.pin': 'Fixar no topo',
  'emoticons.unpin': 'Desafixar',
  'emoticons.pinsFull': 'Não cabe mais nada no topo: desafixe algo antes',
  'emoji.title': 'Emoji',
  'emoji.groups': 'Grupos de emoji',
  'emoji.nothingFound': 'Nenhum emoji tem esse nome.',
  'emoticons.recent': 'Usados há pouco',
  'emoticons.all': 'Todos',
  'emoticons.found': 'Encontrados',
  'emoticons.nothingFound': 'Nenhum emoticon tem esse nome.',

  'tick.on-device': 'Neste aparelho',
  'tick.safe': 'Salva no relay',
  'tick.delivered': 'Entregue',
  'tick.read': 'Lida',

  'band.away': 'O relay está fora do ar.',
  'band.cutOff':
    'O relay recebeu pedidos demais de uma vez e precisa de uma pausa. Tentaremos de novo em alguns minutos.',
  'band.connecting': 'Conectando ao relay…',
  'band.waiting': (messages) =>
    count(messages, {
      one: `${messages} mensagem espera neste aparelho.`,
      other: `${messages} mensagens esperam neste aparelho.`,
    }),
  'band.sending': (messages) =>
    count(messages, {
      one: `${messages} mensagem a caminho.`,
      other: `${messages} mensagens a caminho.`,
    }),
  'band.tryNow': 'Tentar agora',
  'band.deviceCopy':
    'Este aparelho não consegue guardar mensagens agora. Libere espaço e deixe a janela aberta até esta linha sumir.',

  'alerts.region': 'Notificações',
  'alerts.cameOnline': (name) => `${name} está online`,
  'alerts.saysTitle': (name) => `${name} diz…`,
  'alerts.nudge': (name) => `${name} cutucou você`,
  'alerts.wink': (name) => `${name} mandou uma piscadela para você`,
  'alerts.dismiss': 'Dispensar',

  ...mediaInPortuguese,
  'unsupported.title': 'Este navegador não roda o Cutuca aqui',
  ...errorsInPortuguese,
  ...groupsInPortuguese,
  ...identityInPortuguese,
  ...listInPortuguese,
  ...looksInPortuguese,
  ...keyboardInPortuguese,
  ...scenesInPortuguese,
  ...formatInPortuguese,
  ...inkInPortuguese,
  ...slashInPortuguese,
  ...talkInPortuguese,
  ...presenceInPortuguese,
  ...signInInPortuguese,
  ...optionsInPortuguese,
  ...alertsInPortuguese,
};
