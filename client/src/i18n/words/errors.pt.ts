/** O que deu errado, em português do Brasil: o que houve e, depois, o que fazer. */
import type { ErrorWords } from './errors.ts';
import { plural } from './plural.ts';

const count = plural('pt-BR');

export const errorsInPortuguese: ErrorWords = {
  'refusal.malformed': 'O relay não conseguiu ler o que este aparelho enviou. O envio será repetido.',
  'refusal.too-large': 'É grande demais para enviar de uma vez. Envie em partes menores.',
  'refusal.too-many-structs': 'Foi enviado muito de uma vez. Envie em partes menores.',
  'refusal.clock-gap': 'Algo que este aparelho enviou estava incompleto. O envio será repetido.',
  'refusal.missing-dependency':
    'Algo que este aparelho enviou estava incompleto. O envio será repetido.',
  'refusal.unknown-root':
    'Este aparelho enviou algo que não cabe numa conversa. Recarregue o aplicativo.',
  'refusal.wrong-place': 'Uma mensagem estava fora do lugar e não foi aceita. O envio será repetido.',
  'refusal.nested-type':
    'Este aparelho enviou algo que não cabe numa conversa. Recarregue o aplicativo.',
  'refusal.not-an-entry': 'Este aparelho enviou algo que não é uma mensagem. Recarregue o aplicativo.',
  'refusal.bad-signature':
    'Uma mensagem não pôde ser verificada e não foi aceita. Saia e entre de novo.',
  'refusal.unknown-device': 'O relay não conhece este aparelho. Saia e entre de novo.',
  'refusal.revoked-device': 'Este aparelho foi desconectado da sua conta. Entre de novo para continuar.',
  'refusal.not-a-member': 'Você não faz mais parte desta conversa.',
  'refusal.wrong-conversation':
    'Uma mensagem era de outra conversa e não foi aceita. Recarregue o aplicativo.',
  'refusal.wrong-struct': 'Uma mensagem estava fora do lugar e não foi aceita. O envio será repetido.',
  'refusal.wrong-client-id':
    'Uma mensagem não era deste aparelho e não foi aceita. Recarregue o aplicativo.',
  'refusal.ahead-of-time': 'O relógio deste aparelho está adiantado. Acerte-o e envie de novo.',
  'refusal.no-witness':
    'Algo neste aparelho chegou tarde demais: quem escreveu saiu ou foi desconectado. A conversa está sendo recarregada.',
  'refusal.too-late':
    'Isso foi escrito há mais de 60 dias. Tente de novo para enviar como uma mensagem nova.',
  'refusal.entry-too-large': 'Essa mensagem é longa demais. Encurte-a ou divida-a em duas.',
  'refusal.relay-only-kind': 'Só o próprio relay pode dizer isso. Recarregue o aplicativo.',
  'refusal.unauthorised-deletion': 'Só quem escreveu pode apagar uma mensagem.',
  'refusal.page-not-open': 'A conversa avançou. Sua mensagem está sendo enviada de novo.',
  'refusal.awareness-not-yours':
    'O relay não aceitou um sinal de digitação deste aparelho. Recarregue o aplicativo.',
  'refusal.damaged-document':
    'A cópia que o relay tinha das configurações da sua lista de contatos estava danificada e foi posta de lado. Ela está sendo refeita a partir deste aparelho.',
  'refusal.no-token': 'Você não entrou. Entre para continuar.',
  'refusal.bad-token': 'Sua entrada não vale aqui. Entre de novo.',
  'refusal.expired-token': 'Sua entrada venceu. Entre de novo.',
  'refusal.signed-out': 'Você foi desconectado. Entre de novo.',
  'refusal.disabled-account': 'Esta conta está desativada. Quem administra este relay pode reativá-la.',
  'refusal.forbidden': 'Você não pode fazer isso. Fale com quem administra este relay.',
  'refusal.unknown-document': 'Essa conversa não existe aqui.',
  'refusal.not-found': 'Isso não está mais aqui.',
  'refusal.wrong-shape': 'Algo no que você digitou não está como deveria. Confira e tente de novo.',
  'refusal.not-json': 'O relay não conseguiu ler isso. Recarregue o aplicativo e tente de novo.',
  'refusal.handle-taken': 'Alguém já usa esse nome. Escolha outro.',
  'refusal.bad-handle':
    'Um nome de usuário tem de 2 a 32 letras minúsculas, números, pontos, hifens ou sublinhados, e começa e termina com letra ou número.',
  'refusal.bad-display-name': 'Um nome de exibição tem de 1 a 129 caracteres.',
  'refusal.bad-picture':
    'Isso não pode ser a sua imagem de exibição. Escolha outra, ou escolha essa de novo a partir do arquivo.',
  'refusal.weak-password':
    'Essa senha é fácil de adivinhar. Use pelo menos 8 caracteres; algumas palavras juntas vão bem.',
  'refusal.wrong-credentials': 'O usuário e a senha não combinam. Confira os dois e tente de novo.',
  'refusal.device-taken': 'Este aparelho é de outra conta. Limpe os dados deste site e entre.',
  'refusal.bad-device-proof':
    'Este aparelho não conseguiu se identificar. Confira o relógio dele e tente de novo.',
  'refusal.registration-closed': 'Este relay não aceita contas novas. Fale com quem o administra.',
  'refusal.invite-needed':
    'Este relay recebe gente nova por convite. Peça um código a quem já está dentro.',
  'refusal.bad-invite':
    'Esse convite já foi usado, venceu ou foi digitado errado. Confira ou peça outro.',
  'refusal.own-handle': 'Esse é você. Digite o nome de usuário de outra pessoa.',
  'refusal.already-requested': 'Você já pediu. Ainda não responderam.',
  'refusal.already-contacts': 'Essa pessoa já está na sua lista.',
  'refusal.wrong-hash': 'O arquivo chegou diferente do que saiu. Envie de novo.',
  'refusal.no-room':
    'Não há mais espaço no relay para seus arquivos. Apague alguns para todos ou fale com o administrador.',
  'refusal.bad-title': 'O título tem no máximo 100 caracteres.',
  'refusal.group-full':
    'Um grupo tem no máximo 150 pessoas, contando quem foi convidado. Deixe alguém de fora.',
  'refusal.not-your-contact': 'Só dá para convidar quem está na sua lista. Adicione a pessoa antes.',
  'refusal.not-the-owner': 'Só quem é dono do grupo pode fazer isso.',
  'refusal.last-owner': 'O grupo precisa de um dono. Passe esse papel a alguém antes.',
  'refusal.over-quota':
    'Você escreveu mais do que este relay aceita em uma hora. Nada se perde: o que espera aqui vai sozinho em alguns minutos.',
  'refusal.quota-used-up':
    'Não há mais espaço no relay para o que você escreve. Fica neste aparelho e vai quando o administrador abrir espaço.',
  'refusal.low-disk':
    'O relay está com pouco espaço e por ora só aceita mensagens curtas. O que espera aqui vai sozinho quando houver espaço.',
  'refusal.address-blocked': 'Este relay não aceita nada da sua rede. Fale com o administrador.',
  'refusal.busy': 'O servidor está muito ocupado agora. Tente de novo daqui a pouco.',
  'refusal.rate-limited': 'Foram tentativas demais. Espere um pouco e tente de novo.',
  'refusal.slow-reader': 'Esta conexão é lenta demais para acompanhar. A tentativa se repete sozinha.',
  'refusal.storage-unavailable':
    'O relay não consegue guardar nada agora. Nada se perde; a tentativa se repete sozinha.',
  'refusal.shutting-down': 'O relay está reiniciando. A tentativa se repete sozinha.',
  'refusal.internal': 'Algo deu errado no relay. Tente de novo daqui a pouco.',
  'refusal.retryAfter': (seconds) =>
    count(seconds, {
      one: `Foram tentativas demais. Tente de novo em ${seconds} segundo.`,
      other: `Foram tentativas demais. Tente de novo em ${seconds} segundos.`,
    }),

  'failure.unreachable': 'Não foi possível chegar ao relay. Confira sua conexão e tente de novo.',

  'unsupported.insecure-context':
    'A página veio por http simples, onde os navegadores não dão chaves para assinar mensagens. Abra pelo endereço https; na máquina que roda o relay, http://localhost e http://127.0.0.1 também funcionam.',
  'unsupported.no-indexeddb':
    'O navegador não dá armazenamento a esta página, e suas mensagens não poderiam ser guardadas. Saia da navegação privada, ou permita que este site guarde dados, e recarregue.',
  'unsupported.no-ed25519':
    'Este navegador é antigo demais para assinar mensagens (Ed25519). Atualize-o ou use um Chromium, Firefox ou Safari atual.',
};
