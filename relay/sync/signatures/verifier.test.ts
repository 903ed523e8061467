import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PublicKey, verifyEntry } from '#protocol';
import { alice, makeTestConversation, mallory, openSession, signNext } from '#protocol/testing';
import { createVerifier } from './verifier.ts';

const { verify, close } = createVerifier();
let jws: string;

beforeAll(async () => {
  jws = await signNext(openSession(alice, makeTestConversation()));
});

afterAll(close);

type Case = { readonly text: string; readonly key: PublicKey };

/** One letter of it is another, here and there. */
const changed = (place: number, letter: string): string =>
  jws.slice(0, place) + letter + jws.slice(place + 1);

const verdicts = async (cases: readonly Case[], check: typeof verify): Promise<boolean[]> =>
  Promise.all(cases.map(async ({ text, key }) => check(text, key)));

describe('the relay’s check of signatures', () => {
  // Few are checked in this thread, many in another.
  it.each([1, 100])('[A2] says of %i in one turn what every other peer says', async (count) => {
    const letter = fc.constantFrom('A', 'B', 'X', 'Z', 'a', 'b', 'x', 'z', '0', '1', '8', '9', '-', '_');
    const key = fc.constantFrom(alice.key, alice.key, mallory.key, { ...alice.key, x: 'x'.repeat(43) });
    const text = fc.tuple(fc.nat({ max: jws.length - 1 }), letter).map((change) => changed(...change));
    const one = fc.record({ text: fc.oneof(text, fc.constant(jws)), key });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: count, maxLength: count }), async (cases) => {
        expect(await verdicts(cases, verify)).toEqual(await verdicts(cases, verifyEntry));
      }),
      { numRuns: 200 / count + 10 },
    );
  });

  it('[A2] says the same of what comes while others are checked', async () => {
    const cases = Array.from({ length: 30 }, (_, index) => ({
      text: index % 3 === 0 ? changed(60, '_') : jws,
      key: alice.key,
    }));
    const turns: Promise<boolean[]>[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      turns.push(verdicts(turn % 2 === 0 ? cases : cases.slice(0, 3), verify));
      await nextTurn();
    }
    const expected = await verdicts(cases, verifyEntry);
    for (const [turn, said] of (await Promise.all(turns)).entries()) {
      expect(said).toEqual(turn % 2 === 0 ? expected : expected.slice(0, 3));
    }
  });

  it('[A2] goes on when there is no other thread any more', async () => {
    const ended = createVerifier();
    const cases = Array.from({ length: 100 }, (_, index) => ({
      text: index % 2 === 0 ? jws : changed(60, '_'),
      key: alice.key,
    }));
    const expected = await verdicts(cases, verifyEntry);
    expect(await verdicts(cases, ended.verify)).toEqual(expected);
    const onTheWay = verdicts(cases, ended.verify);
    setImmediate(ended.close);
    expect(await onTheWay).toEqual(expected);
    expect(await verdicts(cases, ended.verify)).toEqual(expected);
  });
});
