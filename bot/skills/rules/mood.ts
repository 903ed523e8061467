/** A personality that can be hurt, and is good again after an apology. */
import { without } from '../memory.ts';
import type { Answer, Heard, Rule } from '../types.ts';
import { choose } from '../words/index.ts';

const rude = {
  en: 'stupid|idiot|dumb|useless|moron|ugly|trash|garbage|pathetic|annoying|suck|a loser|boring',
  pt: 'burr[oa]|idiota|inútil|imbecil|ridícul[oa]|chat[oa]|fei[oa]|lixo|otári[oa]|besta|tont[oa]',
};

export const mood: readonly Rule[] = [
  {
    name: 'apology',
    when: {
      en: /\b(?:sorry|apologi[sz]e|my bad|forgive me)\b/iu,
      pt: /\b(?:desculp\p{L}*|perdão|perdao|foi mal|me perdo[ae])/iu,
    },
    answer: ({ memory, words, random }) =>
      memory.sulking === undefined
        ? { text: choose(words.notOffended, random()) }
        : { text: choose(words.forgiven, random()), memory: without(memory, 'sulking') },
  },
  {
    name: 'insult',
    when: {
      en: new RegExp(
        String.raw`\b(?:you|u|ur|you['’]re|your)\b.*\b(?:${rude.en})\b|^(?:${rude.en}|i hate you|shut up)[.! ]*$`,
        'iu',
      ),
      pt: new RegExp(
        String.raw`(?<!\p{L})(?:você|vc|tu|seu|sua)(?!\p{L}).*(?<!\p{L})(?:${rude.pt})(?!\p{L})|^(?:${rude.pt}|te odeio|cala a boca)[.! ]*$`,
        'iu',
      ),
    },
    answer: ({ memory, words, random }) => ({
      text: choose(words.insulted, random()),
      memory: { ...without(memory, 'game'), sulking: 0 },
    }),
  },
];

/** What whoever was rude hears instead of an answer. */
export function sulk({ memory, words, random }: Heard): Answer | undefined {
  if (memory.sulking === undefined) return undefined;
  const lines = memory.sulking + 1;
  const text = choose(lines % 3 === 0 ? words.sulkingHint : words.sulking, random());
  return { text, memory: { ...memory, sulking: lines } };
}
