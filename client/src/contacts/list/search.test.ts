import { describe, expect, it } from 'vitest';
import { makeFinder } from './search.ts';

const joao = {
  name: 'Joãozinho',
  profile: { displayName: 'João Ito', handle: 'joao.ito', personalMessage: 'praia no sábado?' },
};
const finds = (text: string) => makeFinder(text)(joao);

describe('the word wheel', () => {
  it('[CL6] finds by nickname, name, handle and personal message, whatever the case and the accents', () => {
    expect(['joaoz', 'JOÃO', 'ITO', 'joao.', 'sabado', 'Práia'].map(finds)).toEqual(
      Array.from({ length: 6 }, () => true),
    );
  });

  it('[CL6] wants every word, in any order', () => {
    expect(finds('praia joao')).toBe(true);
    expect(finds('praia maria')).toBe(false);
  });

  it('[CL6] finds everybody while nothing is typed', () => {
    expect(finds('  ')).toBe(true);
  });
});
