/** Arithmetic, asked for in words or just written down. */
import { calculate, showNumber } from '../arithmetic.ts';
import type { Asked, Answer, Rule } from '../types.ts';
import { choose, fill } from '../words/index.ts';

const sign =
  /[-+*/^%×÷]|\bx\b|\b(?:plus|minus|times|over|divided|squared|root|mais|menos|vezes|dividido|raiz|quadrado)\b/iu;

/** Nothing but a sum, so it deserves an answer even if it has no value. */
const onlySigns = /^[\s\d()+*/^%.,-]+$/;

function sum({ found, language, words, random }: Asked): Answer | undefined {
  const expression = (found.groups?.['sum'] ?? '').replace(/[=?!\s]+$/u, '').trim();
  // “12% of 350” is a product.
  const asProduct = expression.replaceAll(/%\s*(?:of|de)\b/giu, '% *');
  if (!/\d/.test(asProduct) || !sign.test(asProduct)) return undefined;
  const value = calculate(asProduct, language);
  if (!value && onlySigns.test(asProduct)) return { text: choose(words.noResult, random()) };
  if (!value) return undefined;
  const shown = showNumber(value, language);
  const sentence = shown.startsWith('≈') ? words.roughly : words.result;
  return { text: fill(choose(sentence, random()), { expression, value: shown }) };
}

export const sums: readonly Rule[] = [
  {
    name: 'arithmetic',
    when: {
      en: /^(?:(?:and )?(?:what(?:['’]?s| is)|how much is|calculate|compute)\s+)?(?<sum>[-(.√\d].*|(?:the )?(?:sqrt|square root).*)$/iu,
      pt: /^(?:(?:e )?(?:quanto (?:é|são|da|dá)|calcula|calcule)\s+)?(?<sum>[-(.√\d].*|(?:a )?(?:sqrt|raiz).*)$/iu,
    },
    answer: sum,
  },
];
