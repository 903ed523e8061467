/** O que a janela de conversa diz sobre suas linhas e o que se pode fazer com elas. */
import type { talkInEnglish } from './talk.en.ts';
import type { Spoken } from './types.ts';

export const talkInPortuguese: Spoken<typeof talkInEnglish> = {
  'window.tile': 'Janelas lado a lado',
  'window.cascade': 'Janelas em cascata',

  'conversation.keepCode': (code) => `Backspace deixa ${code} como texto`,

  'line.reply': 'Responder',
  'line.react': 'Reagir…',
  'line.copy': 'Copiar',
  'line.copyAs': (name) => `Copiar como “${name} diz:”`,
  'line.hide': 'Apagar para mim',
  'line.copied': 'Copiado.',
  'line.notCopied': 'O navegador não deixou copiar.',
  'line.hidden': 'Apagada nos seus aparelhos. Os outros ainda a têm.',
  'line.saysText': (head, text) => `${head} ${text}`,

  'reply.to': (name) => `Respondendo a ${name}`,
  'reply.cancel': 'Não responder a esta mensagem',
  'reply.quoted': (name, text) => `Resposta a ${name}: ${text}. Ir até lá`,
  'reply.further': 'Uma mensagem mais acima',
  'reply.deleted': 'Uma mensagem que foi apagada',
  'reply.gone': 'Essa mensagem não está neste aparelho.',

  'reactions.title': 'Reagir',
  'reactions.label': 'Reações',
  'reactions.more': 'Mais emoticons e emoji',
  'reactions.who': (reaction, people) => `${reaction}: ${people}`,
  'reactions.you': 'você',

  'search.tool': 'Procurar',
  'search.title': 'Procurar nesta conversa',
  'search.place': (at, of) => `${at} de ${of}`,
  'search.placeSoFar': (at, of) => `${at} de ${of}+`,
  'search.here': (place, said) => `${place}. ${said}`,
  'search.looking': 'Procurando…',
  'search.nothing': 'Nada encontrado',
  'search.newer': 'Mais nova',
  'search.older': 'Mais antiga',
  'search.close': 'Fechar a busca',
};
