/**
 * The emoticons: what people type, and what it means. The drawing of each is in art/emoticons, under its id.
 * Their order is the picker's; letters in codes may be typed in either case.
 */
import type { Locale } from '../i18n/index.ts';

interface Row {
  readonly id: string;
  /** The first is the one that is shown. */
  readonly codes: readonly [string, ...string[]];
  /** Stands in until the drawing is there. */
  readonly emoji: string;
  /** What a screen reader says. */
  readonly name: Readonly<Record<Locale, string>>;
  readonly animated?: boolean;
  /** Drawn when typed, but not in the picker. */
  readonly hidden?: boolean;
}

const table = [
  { id: 'smile', codes: [':)', ':-)'], emoji: '🙂', name: { en: 'Smile', 'pt-BR': 'Sorriso' } },
  {
    id: 'laugh',
    codes: [':D', ':-D', ':>', ':->'],
    emoji: '😀',
    name: { en: 'Laugh', 'pt-BR': 'Risada' },
  },
  {
    id: 'wink',
    codes: [';)', ';-)'],
    emoji: '😉',
    name: { en: 'Wink', 'pt-BR': 'Piscadela' },
    animated: true,
  },
  { id: 'surprised', codes: [':O', ':-O'], emoji: '😲', name: { en: 'Surprised', 'pt-BR': 'Surpresa' } },
  {
    id: 'tongue',
    codes: [':P', ':-P'],
    emoji: '😛',
    name: { en: 'Tongue out', 'pt-BR': 'Língua de fora' },
  },
  { id: 'cool', codes: ['(H)'], emoji: '😎', name: { en: 'Sunglasses', 'pt-BR': 'Óculos escuros' } },
  { id: 'angry', codes: [':@', ':-@'], emoji: '😡', name: { en: 'Angry', 'pt-BR': 'Zangado' } },
  {
    id: 'embarrassed',
    codes: [':$', ':-$'],
    emoji: '😳',
    name: { en: 'Embarrassed', 'pt-BR': 'Envergonhado' },
  },
  { id: 'confused', codes: [':S', ':-S'], emoji: '😕', name: { en: 'Confused', 'pt-BR': 'Confuso' } },
  { id: 'sad', codes: [':(', ':-(', ':<', ':-<'], emoji: '☹️', name: { en: 'Sad', 'pt-BR': 'Triste' } },
  {
    id: 'crying',
    codes: [":'("],
    emoji: '😢',
    name: { en: 'Crying', 'pt-BR': 'Chorando' },
    animated: true,
  },
  {
    id: 'disappointed',
    codes: [':|', ':-|'],
    emoji: '😐',
    name: { en: 'Disappointed', 'pt-BR': 'Desapontado' },
  },
  { id: 'devil', codes: ['(6)'], emoji: '😈', name: { en: 'Devil', 'pt-BR': 'Diabinho' } },
  { id: 'angel', codes: ['(A)'], emoji: '😇', name: { en: 'Angel', 'pt-BR': 'Anjinho' } },
  {
    id: 'secret',
    codes: [':-#'],
    emoji: '🤐',
    name: { en: 'My lips are sealed', 'pt-BR': 'Boca fechada' },
  },
  {
    id: 'teeth',
    codes: ['8o|'],
    emoji: '😬',
    name: { en: 'Baring teeth', 'pt-BR': 'Mostrando os dentes' },
  },
  { id: 'nerd', codes: ['8-|', '8|'], emoji: '🤓', name: { en: 'Nerd', 'pt-BR': 'Nerd' } },
  { id: 'sarcastic', codes: ['^o)'], emoji: '🤨', name: { en: 'Sarcastic', 'pt-BR': 'Sarcástico' } },
  {
    id: 'whisper',
    codes: [':-*'],
    emoji: '🤫',
    name: { en: 'Telling a secret', 'pt-BR': 'Contando um segredo' },
  },
  { id: 'sick', codes: ['+o('], emoji: '🤢', name: { en: 'Sick', 'pt-BR': 'Enjoado' } },
  {
    id: 'shrug',
    codes: [':^)'],
    emoji: '🤷',
    name: { en: 'I don’t know', 'pt-BR': 'Não sei' },
    animated: true,
  },
  {
    id: 'thinking',
    codes: ['*-)'],
    emoji: '🤔',
    name: { en: 'Thinking', 'pt-BR': 'Pensando' },
    animated: true,
  },
  { id: 'party', codes: ['<:o)'], emoji: '🥳', name: { en: 'Party', 'pt-BR': 'Festa' }, animated: true },
  {
    id: 'eye-roll',
    codes: ['8-)'],
    emoji: '🙄',
    name: { en: 'Rolling eyes', 'pt-BR': 'Revirando os olhos' },
    animated: true,
  },
  {
    id: 'sleepy',
    codes: ['|-)', '|)'],
    emoji: '😪',
    name: { en: 'Sleepy', 'pt-BR': 'Com sono' },
    animated: true,
  },
  { id: 'thumbs-up', codes: ['(Y)'], emoji: '👍', name: { en: 'Thumbs up', 'pt-BR': 'Joinha' } },
  { id: 'thumbs-down', codes: ['(N)'], emoji: '👎', name: { en: 'Thumbs down', 'pt-BR': 'Não gostei' } },
  { id: 'beer', codes: ['(B)'], emoji: '🍺', name: { en: 'Beer', 'pt-BR': 'Cerveja' } },
  { id: 'martini', codes: ['(D)'], emoji: '🍸', name: { en: 'Cocktail', 'pt-BR': 'Drinque' } },
  { id: 'girl', codes: ['(X)'], emoji: '👧', name: { en: 'Girl', 'pt-BR': 'Menina' } },
  { id: 'boy', codes: ['(Z)'], emoji: '👦', name: { en: 'Boy', 'pt-BR': 'Menino' } },
  {
    id: 'hug-left',
    codes: ['({)'],
    emoji: '🫂',
    name: { en: 'Hug, from the left', 'pt-BR': 'Abraço da esquerda' },
  },
  {
    id: 'hug-right',
    codes: ['(})'],
    emoji: '🫂',
    name: { en: 'Hug, from the right', 'pt-BR': 'Abraço da direita' },
  },
  {
    id: 'bat',
    codes: [':[', ':-['],
    emoji: '🦇',
    name: { en: 'Bat', 'pt-BR': 'Morcego' },
    animated: true,
  },
  {
    id: 'cake',
    codes: ['(^)'],
    emoji: '🎂',
    name: { en: 'Birthday cake', 'pt-BR': 'Bolo de aniversário' },
    animated: true,
  },
  { id: 'heart', codes: ['(L)'], emoji: '❤️', name: { en: 'Heart', 'pt-BR': 'Coração' } },
  {
    id: 'broken-heart',
    codes: ['(U)'],
    emoji: '💔',
    name: { en: 'Broken heart', 'pt-BR': 'Coração partido' },
  },
  { id: 'lips', codes: ['(K)'], emoji: '💋', name: { en: 'Kiss', 'pt-BR': 'Beijo' } },
  { id: 'gift', codes: ['(G)'], emoji: '🎁', name: { en: 'Gift', 'pt-BR': 'Presente' } },
  { id: 'rose', codes: ['(F)'], emoji: '🌹', name: { en: 'Rose', 'pt-BR': 'Rosa' } },
  {
    id: 'wilted-rose',
    codes: ['(W)'],
    emoji: '🥀',
    name: { en: 'Wilted rose', 'pt-BR': 'Rosa murcha' },
  },
  { id: 'camera', codes: ['(P)'], emoji: '📷', name: { en: 'Camera', 'pt-BR': 'Câmera' } },
  { id: 'film', codes: ['(~)'], emoji: '🎞️', name: { en: 'Film', 'pt-BR': 'Filme' } },
  { id: 'cat', codes: ['(@)'], emoji: '🐱', name: { en: 'Cat', 'pt-BR': 'Gato' } },
  { id: 'dog', codes: ['(&)'], emoji: '🐶', name: { en: 'Dog', 'pt-BR': 'Cachorro' } },
  { id: 'telephone', codes: ['(T)'], emoji: '📞', name: { en: 'Telephone', 'pt-BR': 'Telefone' } },
  { id: 'bulb', codes: ['(I)'], emoji: '💡', name: { en: 'Light bulb', 'pt-BR': 'Lâmpada' } },
  { id: 'note', codes: ['(8)'], emoji: '🎵', name: { en: 'Music', 'pt-BR': 'Música' } },
  { id: 'moon', codes: ['(S)'], emoji: '🌜', name: { en: 'Sleeping moon', 'pt-BR': 'Lua dormindo' } },
  { id: 'star', codes: ['(*)'], emoji: '⭐', name: { en: 'Star', 'pt-BR': 'Estrela' } },
  { id: 'mail', codes: ['(E)'], emoji: '✉️', name: { en: 'Letter', 'pt-BR': 'Carta' } },
  { id: 'clock', codes: ['(O)'], emoji: '🕒', name: { en: 'Clock', 'pt-BR': 'Relógio' } },
  { id: 'cutuca', codes: ['(M)'], emoji: '💬', name: { en: 'Cutuca', 'pt-BR': 'Cutuca' } },
  { id: 'coffee', codes: ['(C)'], emoji: '☕', name: { en: 'Coffee', 'pt-BR': 'Café' } },
  { id: 'sun', codes: ['(#)'], emoji: '☀️', name: { en: 'Sun', 'pt-BR': 'Sol' } },
  { id: 'rainbow', codes: ['(R)'], emoji: '🌈', name: { en: 'Rainbow', 'pt-BR': 'Arco-íris' } },
  { id: 'snail', codes: ['(sn)'], emoji: '🐌', name: { en: 'Snail', 'pt-BR': 'Caracol' } },
  { id: 'turtle', codes: ['(tu)'], emoji: '🐢', name: { en: 'Turtle', 'pt-BR': 'Tartaruga' } },
  { id: 'sheep', codes: ['(bah)'], emoji: '🐑', name: { en: 'Black sheep', 'pt-BR': 'Ovelha negra' } },
  { id: 'goat', codes: ['(nah)', '(nnh)'], emoji: '🐐', name: { en: 'Goat', 'pt-BR': 'Cabra' } },
  { id: 'plate', codes: ['(pl)'], emoji: '🍽️', name: { en: 'Plate', 'pt-BR': 'Prato' } },
  { id: 'bowl', codes: ['(||)'], emoji: '🍜', name: { en: 'Bowl', 'pt-BR': 'Tigela' } },
  { id: 'pizza', codes: ['(pi)'], emoji: '🍕', name: { en: 'Pizza', 'pt-BR': 'Pizza' } },
  { id: 'football', codes: ['(so)'], emoji: '⚽', name: { en: 'Football', 'pt-BR': 'Futebol' } },
  { id: 'car', codes: ['(au)'], emoji: '🚗', name: { en: 'Car', 'pt-BR': 'Carro' } },
  { id: 'plane', codes: ['(ap)'], emoji: '✈️', name: { en: 'Plane', 'pt-BR': 'Avião' } },
  { id: 'umbrella', codes: ['(um)'], emoji: '☂️', name: { en: 'Umbrella', 'pt-BR': 'Guarda-chuva' } },
  { id: 'island', codes: ['(ip)'], emoji: '🏝️', name: { en: 'Island', 'pt-BR': 'Ilha' } },
  { id: 'computer', codes: ['(co)'], emoji: '💻', name: { en: 'Computer', 'pt-BR': 'Computador' } },
  { id: 'mobile', codes: ['(mp)'], emoji: '📱', name: { en: 'Mobile phone', 'pt-BR': 'Celular' } },
  {
    id: 'brb',
    codes: ['(brb)'],
    emoji: '🔙',
    name: { en: 'Be right back', 'pt-BR': 'Volto já' },
    animated: true,
  },
  { id: 'storm', codes: ['(st)'], emoji: '🌧️', name: { en: 'Rain', 'pt-BR': 'Chuva' } },
  {
    id: 'lightning',
    codes: ['(li)'],
    emoji: '🌩️',
    name: { en: 'Lightning', 'pt-BR': 'Raio' },
    animated: true,
  },
  { id: 'high-five', codes: ['(h5)'], emoji: '🙌', name: { en: 'High five', 'pt-BR': 'Toca aqui' } },
  { id: 'money', codes: ['(mo)'], emoji: '🪙', name: { en: 'Money', 'pt-BR': 'Dinheiro' } },
  { id: 'bunny', codes: ["('.')"], emoji: '🐰', name: { en: 'Bunny', 'pt-BR': 'Coelho' } },
  {
    id: 'handcuffs',
    codes: ['(%)'],
    emoji: '⛓️',
    name: { en: 'Handcuffs', 'pt-BR': 'Algemas' },
    hidden: true,
  },
  {
    id: 'cigarette',
    codes: ['(ci)'],
    emoji: '🚬',
    name: { en: 'Cigarette', 'pt-BR': 'Cigarro' },
    animated: true,
    hidden: true,
  },
  {
    id: 'gamepad',
    codes: ['(xx)'],
    emoji: '🎮',
    name: { en: 'Gamepad', 'pt-BR': 'Controle de jogo' },
    hidden: true,
  },
  {
    id: 'fingers-crossed',
    codes: ['(yn)'],
    emoji: '🤞',
    name: { en: 'Fingers crossed', 'pt-BR': 'Dedos cruzados' },
    hidden: true,
  },
  {
    id: 'asl',
    codes: ['(?)'],
    emoji: '❓',
    name: { en: 'Age, sex, place?', 'pt-BR': 'Idade, sexo, lugar?' },
    hidden: true,
  },
] as const satisfies readonly Row[];

export type EmoticonId = (typeof table)[number]['id'];

export interface Emoticon extends Row {
  readonly id: EmoticonId;
}

export const emoticons: readonly Emoticon[] = table;

const byId = new Map(emoticons.map((emoticon) => [emoticon.id, emoticon]));

export function emoticonOf(id: EmoticonId): Emoticon {
  const emoticon = byId.get(id);
  if (!emoticon) throw new Error(`No emoticon is called ${id}.`);
  return emoticon;
}
