import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate, showNumber } from './arithmetic.ts';
import type { Language } from './language.ts';

const valueOf = (text: string, language: Language = 'en'): string | undefined => {
  const value = calculate(text, language);
  return value && showNumber(value, language);
};

describe('calculate', () => {
  it.each([
    ['0.1 + 0.2', '0.3'],
    ['2 + 3 * 4', '14'],
    ['(2 + 3) * 4', '20'],
    ['2^3^2', '512'],
    ['-2^2', '-4'],
    ['2^-2', '0.25'],
    ['12% * 350', '42'],
    ['7 / 2', '3.5'],
    ['sqrt(16) + 1', '5'],
    ['9007199254740993 * 3', '27021597764222979'],
    ['1,000 + 1', '1001'],
    ['3 x 4', '12'],
    ['five plus 2', undefined],
    ['10 divided by 4', '2.5'],
    ['square root of 81', '9'],
  ])('[B9] %s is %s', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  it.each([
    ['0,1 + 0,2', '0,3'],
    ['1.000 + 1', '1001'],
    ['7 dividido por 2', '3,5'],
    ['3 vezes 4 mais 1', '13'],
    ['raiz quadrada de 16', '4'],
  ])('[B9] em português, %s é %s', (text, value) => {
    expect(valueOf(text, 'pt')).toBe(value);
  });

  it.each([
    '1 / 0',
    '2 ^ 99999',
    '(1',
    '1)',
    '',
    '1 +',
    '1 2',
    'process.exit()',
    'x'.repeat(300),
    '9^9^9^9',
  ])('[B9] has no value for %s', (text) => {
    expect(calculate(text)).toBeUndefined();
  });

  it('[B9] says where a number goes on', () => {
    expect(valueOf('1 / 3')).toMatch(/^≈ 0\.3{40}$/);
  });

  it('[B9] is exact for whole numbers of any size', () => {
    const whole = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
    fc.assert(
      fc.property(whole, whole, whole, (a, b, c) => {
        expect(calculate(`(${a} + ${b}) * ${c} - ${b}`)?.toFixed()).toBe(String((a + b) * c - b));
      }),
      { numRuns: 50 },
    );
  });

  it('[B7] never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789+-*/^%().,sqrt x'.split('')) }),
        (text) => {
          const value = calculate(text);
          expect(value === undefined || value.isFinite()).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
