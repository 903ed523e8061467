import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameBegun, parseTyped, printTyped, type Typed } from './parse.ts';
import { slashCommands } from './table.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,15}$/);
const rest = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
const typed: fc.Arbitrary<Typed> = fc.oneof(
  fc.record({ type: fc.constant('command' as const), name, rest }),
  fc.record({ type: fc.constant('text' as const), text: fc.string().map((text) => `/${text}`) }),
);

describe('what is typed after a slash', () => {
  it('[CM1] is read as it was meant: printed and read again it is the same', () => {
    fc.assert(
      fc.property(typed, (meant) => {
        expect(parseTyped(printTyped(meant))).toEqual(meant);
      }),
    );
  });

  it('[CM1] is a text whenever it does not begin with a slash, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.startsWith('/')),
        (text) => {
          expect(parseTyped(text)).toEqual({ type: 'text', text });
        },
      ),
    );
  });

  it('[CM1] is a text where it is no name: two slashes, a path, a number, a slash alone', () => {
    for (const [written, text] of [
      ['//nick', '/nick'],
      ['/usr/bin', '/usr/bin'],
      ['/ 5', '/ 5'],
      ['/', '/'],
      ['/24', '/24'],
    ] as const) {
      expect(parseTyped(written)).toEqual({ type: 'text', text });
    }
  });

  it('[CM1] takes names in either case, and several lines after them', () => {
    expect(parseTyped('/ME waves\nand goes')).toEqual({
      type: 'command',
      name: 'me',
      rest: 'waves\nand goes',
    });
  });

  it('[CM2] offers names until one is followed by a blank', () => {
    expect(nameBegun('/')).toBe('');
    expect(nameBegun('/Ni')).toBe('ni');
    expect(nameBegun('/nick ')).toBeUndefined();
    expect(nameBegun('//')).toBeUndefined();
  });

  it('[CM2] has commands whose names are such', () => {
    for (const each of slashCommands) {
      expect(parseTyped(`/${each.name}`)).toMatchObject({ type: 'command', name: each.name });
    }
  });
});
