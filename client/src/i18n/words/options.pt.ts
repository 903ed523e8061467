/** The words of `options.en.ts` in Brazilian Portuguese. */
import type { optionsInEnglish } from './options.en.ts';
import { plural } from './plural.ts';

const count = plural('pt-BR');

export const optionsInPortuguese: typeof optionsInEnglish = {
  'options.title': 'Opções',
  'options.close': 'Fechar',
  'options.back': 'Todas as opções',
  'options.page.personal': 'Pessoal',
  'options.page.layout': 'Aparência',
  'options.page.messages': 'Mensagens',
  'options.page.alerts': 'Avisos',
  'options.page.sounds': 'Sons',
  'options.page.privacy': 'Privacidade',
  'options.page.security': 'Segurança',
  'options.page.language': 'Idioma',

  'options.minutes': (minutes: number) =>
    count(minutes, { one: '1 minuto', other: `${minutes} minutos` }),
  'options.never': 'Nunca',
  'options.awayAfter': 'Mostrar como ausente quando eu não tocar em nada por',
  'options.songMinutes': 'Tirar o que estou ouvindo depois de',
  'options.songStays': 'Nunca: eu mesmo tiro',
  'options.statuses': 'Meus próprios status',
  'options.statusesExplain':
    'Um nome para o que você está fazendo, com recado próprio e resposta automática. Escolha um ao lado do seu status.',
  'options.newStatus': 'Novo status',
  'options.edit': 'Editar',
  'options.remove': 'Remover',
  'options.save': 'Salvar',
  'options.cancel': 'Cancelar',
  'options.statusName': 'Nome',
  'options.statusShown': 'Aparece como',
  'options.statusMessageHint': 'Vazio: o seu recado fica como está.',
  'options.statusReply': 'Resposta automática',
  'options.statusReplyHint':
    'Enviada uma vez a cada contato que escrever enquanto você estiver fora. Vazio: nada é enviado.',

  'options.layoutHere': 'A aparência vale só para este aparelho: outro pode ter outra.',

  'options.messages.times': 'Mostrar a hora de cada mensagem',
  'options.messages.ownFont': 'Mostrar todos com a minha fonte',
  'options.messages.emoticons': 'Mostrar emoticons como figuras',
  'options.messages.playWinks': 'Tocar as piscadelas quando chegam',
  'options.messages.tabs': 'Manter as conversas numa janela só, com abas',

  'options.alertsTitle': 'Mostrar um aviso quando',
  'options.alerts.message': 'alguém escrever para mim',
  'options.alerts.nudge': 'alguém me cutucar',
  'options.alerts.online': 'um contato ficar online',
  'options.alerts.offline': 'um contato ficar offline',
  'options.alerts.newContact': 'alguém aceitar meu pedido',
  'options.noticesTitle': 'Enquanto o Cutuca não está à vista',
  'options.notices': 'Avisar pelas notificações deste aparelho',
  'options.noticesHere': 'Só para este aparelho. Seu navegador pergunta uma vez.',
  'options.noticesDenied':
    'Este navegador não deixa o Cutuca avisar você. Dá para mudar isso nas configurações do site.',

  'options.soundsHere': 'Neste aparelho',
  'options.soundsOn': 'Fazer sons',
  'options.volume': 'Volume',
  'options.soundsTitle': 'Fazer um som quando',
  'options.hear': (event: string) => `Ouvir: ${event}`,
  'options.sounds.welcome': 'eu entrar',
  'options.sounds.online': 'um contato ficar online',
  'options.sounds.offline': 'um contato ficar offline',
  'options.sounds.message': 'alguém escrever para mim',
  'options.sounds.nudge': 'alguém me cutucar',
  'options.sounds.request': 'alguém pedir para ser meu contato',
  'options.sounds.newContact': 'alguém aceitar meu pedido',
  'options.sounds.back': 'eu voltar depois de ausente',
  'options.sounds.signatures': 'Ouvir os contatos com o som que escolheram',

  'options.told': 'O que os outros ficam sabendo',
  'options.privacy.receipts': 'que li as mensagens deles',
  'options.privacy.typing': 'que estou escrevendo',
  'options.blocked': 'Pessoas bloqueadas',
  'options.blockedExplain': 'Para elas você está sempre offline. Elas não são avisadas.',
  'options.nobodyBlocked': 'Você não bloqueou ninguém.',
  'options.unblock': 'Desbloquear',

  'options.devices': 'Onde você está conectado',
  'options.deviceName': 'Nome deste lugar',
  'options.thisDevice': 'este aparelho',
  'options.signedInThere': (when: string) => `conectado, visto por último em ${when}`,
  'options.lastSeen': (when: string) => `desconectado, visto por último em ${when}`,
  'options.signOutThere': 'Sair de lá',
  'options.revoke': 'Remover',
  'options.revokeExplain':
    'Remova um aparelho que você perdeu: nada do que ele disser daí em diante passa por seu.',
  'options.password': 'Senha',
  'options.passwordNow': 'Senha atual',
  'options.passwordNext': 'Nova senha',
  'options.passwordChange': 'Trocar a senha',
  'options.passwordChanged': 'Trocada. Todos os outros aparelhos foram desconectados.',
  'options.invites': 'Convidar alguém para este relay',
  'options.invite': 'Criar um link de convite',
  'options.inviteMade': (until: string) => `Para uma conta nova, até ${until}:`,
};
