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

  it.each([
    ['CON.txt', '_CON.txt'],
    ['aux', '_aux'],
    ['com1 .log', '_com1 .log'],
    ['console.txt', 'console.txt'],
    ['photo.png:x.exe', 'photo.png_x.exe'],
    ['what?*<b>"|', 'what___b___'],
    ['photo.png. . .', 'photo.png'],
    [`photo.png${' '.repeat(100)}.exe`, 'photo.png .exe'],
    ['..', 'file'],
    ['\u3164\u2800', 'file'],
    ['a\ud800b', 'ab'],
  ])('[MD4] is one that every system can save, and no more than one: %j', (name, cleaned) => {
    expect(cleanName(name, 'file')).toBe(cleaned);
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
