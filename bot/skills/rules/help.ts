/** Help that introduces the app. */
import type { Words } from '../words/index.ts';
import type { Rule } from '../types.ts';
import { choose } from '../words/index.ts';

type Topic = { readonly words: keyof Words; readonly en: string; readonly pt: string };

/** What each topic is called. */
const topics: readonly Topic[] = [
  { words: 'helpNudge', en: 'nudg\\w*', pt: 'cutuc\\p{L}*' },
  { words: 'helpWinks', en: 'winks?', pt: 'piscadel\\p{L}*' },
  { words: 'helpEmoticons', en: 'emoticons?|smileys?|emojis?', pt: 'emoticons?|carinhas?|emojis?' },
  { words: 'helpTicks', en: 'ticks?|check ?marks?', pt: 'marquinhas?|tiques?' },
  { words: 'helpOffline', en: 'offline|no network', pt: 'offline|sem (?:rede|internet)' },
  { words: 'helpStatus', en: 'status|personal message', pt: 'status|mensagem pessoal' },
  { words: 'helpGroups', en: 'groups?', pt: 'grupos?' },
  {
    words: 'helpPicture',
    en: 'my (?:picture|photo|avatar)|(?:display|profile) picture|avatar',
    pt: '(?:minha|a) (?:imagem|foto)|imagem de exibição|avatar',
  },
  { words: 'helpPhotos', en: 'photos?|pictures?|images?', pt: 'fotos?|imagens|figuras?' },
  { words: 'helpFiles', en: 'files?|documents?', pt: 'arquivos?|documentos?' },
  {
    words: 'helpLooks',
    en: 'themes?|looks?|scenes?|colou?rs?|dark|backgrounds?',
    pt: 'temas?|visua(?:l|is)|cenas?|cor(?:es)?|escuro|fundos?',
  },
  { words: 'helpVoice', en: 'voice|audio|record\\w*', pt: 'voz|áudios?|gravar' },
  { words: 'helpDrawing', en: 'draw\\w*|handwrit\\w*|ink', pt: 'desenh\\p{L}*|à mão' },
  { words: 'helpCommands', en: 'commands?|slash', pt: 'comandos?|barra' },
  { words: 'helpBlocking', en: 'block\\w*|unblock\\w*', pt: '(?:des)?bloque\\p{L}*' },
  { words: 'helpContacts', en: 'contacts?|friends?', pt: 'contatos?|amigos?' },
];

const asking = {
  en: String.raw`\b(?:help|how do(?:es)?|how can|how to|what (?:is|are)|explain|tell me about)\b`,
  pt: String.raw`(?<!\p{L})(?:ajuda|como|o que (?:é|são)|explica|para que serve)(?!\p{L})`,
};

export const help: readonly Rule[] = [
  ...topics.map(({ words: topic, en, pt }): Rule => ({
    name: topic,
    when: {
      en: new RegExp(`${asking.en}.*\\b(?:${en})\\b`, 'isu'),
      pt: new RegExp(`${asking.pt}.*(?<!\\p{L})(?:${pt})(?!\\p{L})`, 'isu'),
    },
    answer: ({ words, random }) => ({ text: choose(words[topic], random()) }),
  })),
  {
    name: 'help',
    when: {
      en: /^\/?help\b|\bwhat can (?:you|i|this) do\b|\bhow does this work\b/iu,
      pt: /^\/?(?:ajuda|socorro)(?!\p{L})|\bo que (?:você|vc|dá para) (?:sabe|faz|pode|fazer)|\bcomo (?:isso )?funciona/iu,
    },
    answer: ({ words, random }) => ({ text: choose(words.help, random()) }),
  },
];
