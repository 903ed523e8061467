import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyEntry } from '#protocol';
import { alice, makeTestConversation, mallory, openSession, signNext } from '#protocol/testing';
import { verifySignature } from './verifySignature.ts';

let jws: string;

beforeAll(async () => {
  jws = await signNext(openSession(alice, makeTestConversation()));
});

describe('the relay’s check of a signature', () => {
  it('[A2] holds for the key that signed, and for no other', async () => {
    expect(await verifySignature(jws, alice.key)).toBe(true);
    expect(await verifySignature(jws, mallory.key)).toBe(false);
  });

  it('[A2] says what every other peer says of an entry that somebody changed', async () => {
    const letter = fc.constantFrom('A', 'B', 'X', 'Z', 'a', 'b', 'x', 'z', '0', '1', '8', '9', '-', '_');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: jws.length - 1 }), letter, async (place, other) => {
        const changed = jws.slice(0, place) + other + jws.slice(place + 1);
        expect(await verifySignature(changed, alice.key)).toBe(await verifyEntry(changed, alice.key));
      }),
    );
  });

  it('[A11] does not throw for a key that is none', async () => {
    const key = { ...alice.key, x: 'x'.repeat(43) };
    expect(await verifySignature(jws, key)).toBe(await verifyEntry(jws, key));
  });
});
