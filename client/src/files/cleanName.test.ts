import { knownKinds } from '#protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { cleanName } from './cleanName.ts';

const isTaken = (name: string): boolean => v.is(knownKinds.file.entries.name, name);

describe('the name of a file', () => {
  it('[MD4] is sent as it is, where it is one', () => {
    expect(cleanName('Férias 2026 (1).tar.gz', 'file')).toBe('Férias 2026 (1).tar.gz');
  });

  it('[MD4] loses what is not seen, and every way to another folder', () => {
    expect(cleanName('photo\u202Egpj.exe', 'file')).toBe('photogpj.exe');
    expect(cleanName('../../etc/passwd', 'file')).toBe('.._.._etc_passwd');
    expect(cleanName('a\u0000b\nc', 'file')).toBe('abc');
    expect(cleanName('\u200B', 'file')).toBe('file');
  });

  it('[MD4] keeps its ending where it is too long', () => {
    const name = cleanName(`${'x'.repeat(400)}.jpeg`, 'file');
    expect(name).toHaveLength(200);
    expect(name.endsWith('….jpeg')).toBe(true);
  });

  it('[MD4] can always be entered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (name) => {
        expect(isTaken(cleanName(name, 'file'))).toBe(true);
      }),
    );
  });
});
