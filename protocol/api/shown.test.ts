import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { BlobId } from '../ids.ts';
import { changeShown, type Shown, Shown as ShownSchema, ShownChange } from './shown.ts';

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/);
const colour = fc.stringMatching(/^#[0-9a-f]{6}$/);
const shown: fc.Arbitrary<Shown> = fc.record(
  {
    picture: fc.oneof(
      fc.record({ type: fc.constant('gallery' as const), name: slug }),
      fc.record({
        type: fc.constant('blob' as const),
        hash: fc.stringMatching(/^[0-9a-f]{64}$/).map((hash) => hash as BlobId),
      }),
    ),
    scene: slug,
    scheme: slug,
    sound: slug,
    nameStyle: fc.oneof(fc.record({ color: colour }), fc.record({ from: colour, to: colour })),
    nowPlaying: fc.constantFrom('♫ Garota de Ipanema', 'x'),
    statusText: fc.constantFrom('baking', '…'),
    creditsLeft: fc.nat(100),
  },
  { requiredKeys: [] },
);
const nothing = {
  picture: null,
  scene: null,
  scheme: null,
  sound: null,
  nameStyle: null,
  nowPlaying: null,
  statusText: null,
  creditsLeft: null,
} satisfies ShownChange;

describe('what a profile shows', () => {
  it('[ID1] is what was chosen last, whatever was shown before', () => {
    fc.assert(
      fc.property(shown, shown, (before, change) => {
        const after = changeShown(before, change);
        expect(after).toEqual({ ...before, ...change });
        expect(changeShown(after, change)).toEqual(after);
        expect(changeShown(after, nothing)).toEqual({});
        expect(v.parse(ShownSchema, after)).toEqual(after);
        expect(v.parse(ShownChange, after)).toEqual(after);
      }),
    );
  });

  it.each([
    { picture: { type: 'gallery', name: '../../etc/passwd' } },
    { picture: { type: 'blob', hash: 'AA'.repeat(32) } },
    { picture: { type: 'url', href: 'https://example.org/me.png' } },
    { picture: 'cat' },
    { scene: '<svg onload=alert(1)>' },
    { scheme: 'A' },
    { sound: 's'.repeat(33) },
    { nameStyle: { color: 'red' } },
    { nameStyle: { color: '#ff0000;background:url(//example.org)' } },
    { nameStyle: { from: '#ff0000' } },
    { nameStyle: { color: '#ff0000', from: '#ff0000', to: '#00ff00' } },
    { nowPlaying: 'la'.repeat(65) },
    { statusText: '   ' },
    { creditsLeft: 101 },
    { creditsLeft: 0.5 },
  ])('[ID2] %j is refused, and read as not chosen where it comes from elsewhere', (odd) => {
    expect(v.is(ShownChange, odd)).toBe(false);
    expect(changeShown(v.parse(ShownSchema, odd), {})).toEqual({});
  });
});
