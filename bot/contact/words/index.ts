/** What the contact says of itself when something is not as usual. */
import type { Left } from '../../credits/index.ts';
import type { Fault } from '../../model/index.ts';
import { fill, type Language } from '../../skills/index.ts';

type Said = Readonly<Record<Language, string>>;

const faults: Readonly<Record<Fault['type'], Said>> = {
  'wrong-key': {
    en: 'My model does not let me in: my key is wrong. Please tell whoever runs this relay.',
    pt: 'Meu modelo não me deixa entrar: minha chave está errada. Avise quem cuida deste servidor.',
  },
  'no-network': {
    en: 'I cannot reach my model right now. Ask me again in a while.',
    pt: 'Não consigo chegar ao meu modelo agora. Pergunte de novo daqui a pouco.',
  },
  busy: {
    en: 'My model has too much to do right now. Ask me again in a while.',
    pt: 'Meu modelo está ocupado demais agora. Pergunte de novo daqui a pouco.',
  },
  'server-error': {
    en: 'My model has a problem of its own. Ask me again in a while.',
    pt: 'Meu modelo está com um problema. Pergunte de novo daqui a pouco.',
  },
  'bad-request': {
    en: 'My model does not understand me. Please tell whoever runs this relay.',
    pt: 'Meu modelo não me entende. Avise quem cuida deste servidor.',
  },
  cut: {
    en: 'My answer was cut off there.',
    pt: 'Minha resposta foi cortada aí.',
  },
  stalled: {
    en: 'My model fell silent, so I stopped waiting.',
    pt: 'Meu modelo ficou mudo, então parei de esperar.',
  },
  'too-long': {
    en: 'That is more than I can read at once.',
    pt: 'Isso é mais do que consigo ler de uma vez.',
  },
  empty: {
    en: 'My model had nothing to say to that.',
    pt: 'Meu modelo não teve nada a dizer sobre isso.',
  },
  refused: {
    en: 'My model does not want to talk about that.',
    pt: 'Meu modelo não quer falar disso.',
  },
  malformed: {
    en: 'My model said something that I could not read.',
    pt: 'Meu modelo disse algo que não consegui ler.',
  },
};

/** One honest line for people. */
export const faultLine = ({ type }: Fault, language: Language): string => faults[type][language];

const stopped: Said = { en: 'All right, I stop.', pt: 'Está bem, parei.' };
export const stoppedLine = (language: Language): string => stopped[language];

const spent: Readonly<Record<'person' | 'relay', Said>> = {
  person: {
    en: 'Your credits with me are used up until {until}. Until then I answer with my own wits.',
    pt: 'Seus créditos comigo acabaram até {until}. Até lá eu respondo com a minha própria cabeça.',
  },
  relay: {
    en: 'My credits are used up until {until}. Until then I answer with my own wits.',
    pt: 'Meus créditos acabaram até {until}. Até lá eu respondo com a minha própria cabeça.',
  },
};
const until: Said = { en: 'Out of credits until {until}', pt: 'Sem créditos até {until}' };

type Until = { readonly until: number; readonly language: Language; readonly timeZone: string };

const locales: Said = { en: 'en-GB', pt: 'pt-BR' };
const moment = ({ until: at, language, timeZone }: Until): string =>
  new Intl.DateTimeFormat(locales[language], {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(at);

export const spentLine = (whose: 'person' | 'relay', when: Until): string =>
  fill(spent[whose][when.language], { until: moment(when) });

const tooOften: Said = {
  en: 'That is a lot at once. Give me a minute, then ask me again.',
  pt: 'É muita coisa de uma vez. Me dê um minuto e pergunte de novo.',
};

/** To somebody who asks more often than a model may be asked. */
export const tooOftenLine = (language: Language): string => tooOften[language];

/** The personal message of a contact that is Away. */
export const awayLine = (when: Until): string => fill(until[when.language], { until: moment(when) });

const lefts: Readonly<Record<Left['whose'], Readonly<Record<Left['unit'], Said>>>> = {
  person: {
    tokens: { en: 'you have {amount} tokens left today', pt: 'você ainda tem {amount} tokens hoje' },
    money: { en: 'you have {amount} left today', pt: 'você ainda tem {amount} hoje' },
  },
  relay: {
    tokens: {
      en: 'all of us have {amount} tokens left this month',
      pt: 'todos nós temos {amount} tokens neste mês',
    },
    money: { en: 'all of us have {amount} left this month', pt: 'todos nós temos {amount} neste mês' },
  },
};
const unlimited: Said = {
  en: 'Ask as much as you like: no budget is set.',
  pt: 'Pergunte à vontade: não há limite.',
};

export function leftLine(left: readonly Left[], language: Language): string {
  if (left.length === 0) return unlimited[language];
  const parts = left.map(({ whose, unit, amount }) => {
    const shown = unit === 'tokens' ? String(Math.floor(amount)) : amount.toFixed(2);
    return fill(lefts[whose][unit][language], { amount: shown });
  });
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
