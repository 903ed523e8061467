/** Arithmetic, exact as long as the result is a decimal number of a few hundred digits. */
import { Decimal } from 'decimal.js';
import type { Language } from './language.ts';

const Exact = Decimal.clone({ precision: 400, toExpPos: 40, toExpNeg: -30 });

/** A person's patience for reading digits. */
const shownDigits = 40;
const longest = 200;
const largestExponent = 1_000;

const spoken: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\bsquare root of\b/g, 'sqrt'],
    [/\b(?:multiplied by|times)\b/g, '*'],
    [/\b(?:divided by|over)\b/g, '/'],
    [/\bplus\b/g, '+'],
    [/\bminus\b/g, '-'],
    [/\bto the power of\b/g, '^'],
    [/\bsquared\b/g, '^2'],
    [/(?<=\d),(?=\d{3}\b)/g, ''],
  ],
  pt: [
    [/\braiz(?: quadrada)? de\b/g, 'sqrt'],
    [/\b(?:multiplicado por|vezes)\b/g, '*'],
    [/\bdividido por\b/g, '/'],
    [/\bmais\b/g, '+'],
    [/\bmenos\b/g, '-'],
    [/\belevado a\b/g, '^'],
    [/\bao quadrado\b/g, '^2'],
    [/(?<=\d)\.(?=\d{3}(?:\D|$))/g, ''],
    [/(?<=\d),(?=\d)/g, '.'],
  ],
};

const signs: readonly (readonly [RegExp, string])[] = [
  [/[×·]/g, '*'],
  [/(?<=[\d)]\s*)x(?=\s*[\d(])/g, '*'],
  [/[÷:]/g, '/'],
  [/[−–]/g, '-'],
  [/\*\*/g, '^'],
  [/√/g, 'sqrt'],
];

/** The value of an expression such as `(1 + 2) * 3`; undefined where it is none, or has no value. */
export function calculate(text: string, language: Language = 'en'): Decimal | undefined {
  if (text.length > longest) return undefined;
  const plain = [...spoken[language], ...signs].reduce(
    (rest, [from, to]) => rest.replaceAll(from, to),
    text.toLowerCase(),
  );
  const tokens = plain.match(/\d+(?:\.\d+)?|\.\d+|sqrt|[-+*/^%()]|\S/g) ?? [];
  const value = parse(tokens);
  return value?.isFinite() ? value : undefined;
}

/** Exact where it is short enough to read, else with `≈`. */
export function showNumber(value: Decimal, language: Language = 'en'): string {
  const shown = value.toSignificantDigits(shownDigits);
  const text = shown.toString();
  const local = language === 'pt' ? text.replace('.', ',') : text;
  return shown.equals(value) ? local : `≈ ${local}`;
}

/** sum = product (± product)*, product = power (×÷ power)*, power = unary (^ power)?, unary = −unary | value %*. */
function parse(tokens: readonly string[]): Decimal | undefined {
  let next = 0;
  const take = (...wanted: readonly string[]): string | undefined => {
    const token = tokens[next];
    if (token === undefined || !wanted.includes(token)) return undefined;
    next += 1;
    return token;
  };

  function sum(): Decimal | undefined {
    let left = product();
    for (let sign = take('+', '-'); sign && left; sign = take('+', '-')) {
      const right = product();
      left = right && (sign === '+' ? left.plus(right) : left.minus(right));
    }
    return left;
  }

  function product(): Decimal | undefined {
    let left = unary();
    for (let sign = take('*', '/'); sign && left; sign = take('*', '/')) {
      const right = unary();
      left = right && (sign === '*' ? left.times(right) : left.dividedBy(right));
    }
    return left;
  }

  function unary(): Decimal | undefined {
    if (take('-')) return unary()?.negated();
    if (take('sqrt')) return unary()?.squareRoot();
    return power();
  }

  function power(): Decimal | undefined {
    const base = value();
    if (!base || !take('^')) return base;
    const exponent = unary();
    return exponent?.abs().lessThanOrEqualTo(largestExponent) ? base.pow(exponent) : undefined;
  }

  function value(): Decimal | undefined {
    let found = atom();
    while (found && take('%')) found = found.dividedBy(100);
    return found;
  }

  function atom(): Decimal | undefined {
    if (take('(')) {
      const inner = sum();
      return take(')') ? inner : undefined;
    }
    const token = tokens[next];
    if (token === undefined || !/^\.?\d/.test(token)) return undefined;
    next += 1;
    return new Exact(token);
  }

  const result = sum();
  return next === tokens.length ? result : undefined;
}
