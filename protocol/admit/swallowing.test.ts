import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { pageEntries, placedIn } from '#protocol';
import {
  bob,
  copyOf,
  encodeRaw,
  openSession,
  type RawUpdate,
  remove,
  say,
  sayThreeLines,
  signNext,
  updatesOf,
} from '#protocol/testing';

describe('swallowing what another is about to say', () => {
  it('[A4] refuses a deleted struct for a clock that its owner has not reached, which Yjs takes', async () => {
    const { a, document, verdictOn } = await sayThreeLines();
    const client = a.doc.clientID;
    const update: RawUpdate = {
      blocks: [{ client, clock: 2, structs: [{ deleted: 1, origin: [client, 1] }] }],
    };
    const stock = copyOf(document);
    Y.applyUpdate(stock, encodeRaw(update));
    const next = await updatesOf(a.doc, () => say(a, 'swallowed'));
    for (const each of next) Y.applyUpdate(stock, each);
    expect(pageEntries(stock).map(({ body }) => body)).not.toContainEqual({
      kind: 'text',
      text: 'swallowed',
    });
    expect(await verdictOn(update)).toBe('unauthorised-deletion');
  });

  it('[A4] refuses a collected struct for such a clock', async () => {
    const { a, verdictOn } = await sayThreeLines();
    const update = { blocks: [{ client: a.doc.clientID, clock: 2, structs: [{ collected: 1 }] }] };
    expect(await verdictOn(update)).toBe('unauthorised-deletion');
  });

  it('[A4] refuses to collect even what its author deletes: Yjs would collect all that stands on it', async () => {
    const { conversation, a, secret, verdictOn } = await sayThreeLines();
    const client = a.doc.clientID;
    await remove(a, secret);
    const [other = '', deletion = ''] = [...placedIn(a.doc, client, 1, 3)].map(({ text }) => text);
    const said = { texts: [other, deletion], parent: 'log' };
    const update = encodeRaw({ blocks: [{ client, clock: 0, structs: [{ collected: 1 }, said] }] });
    const stock = new Y.Doc();
    Y.applyUpdate(stock, update);
    const b = openSession(bob, conversation, { doc: copyOf(stock) });
    const answer = { texts: [await signNext(b)], origin: [client, 0] } as const;
    Y.applyUpdate(
      stock,
      encodeRaw({ blocks: [{ client: b.doc.clientID, clock: 0, structs: [answer] }] }),
    );
    expect(pageEntries(stock).map(({ user }) => user)).not.toContain(bob.user);
    expect(await verdictOn(update, new Y.Doc())).toBe('unauthorised-deletion');
  });

  it('[A4] refuses a collected struct for clocks that are known as well', async () => {
    const { a, verdictOn } = await sayThreeLines();
    const known = { blocks: [{ client: a.doc.clientID, clock: 0, structs: [{ collected: 2 }] }] };
    const beyond = { blocks: [{ client: a.doc.clientID, clock: 0, structs: [{ collected: 3 }] }] };
    expect(await verdictOn(known)).toBe('unauthorised-deletion');
    expect(await verdictOn(beyond)).toBe('unauthorised-deletion');
  });

  it('[A4] refuses deleted structs that hide behind one that may be, also where nothing is known yet', async () => {
    const { a, secret, verdictOn } = await sayThreeLines();
    await remove(a, secret);
    const client = a.doc.clientID;
    const [other = '', deletion = ''] = [...placedIn(a.doc, client, 1, 3)].map(({ text }) => text);
    const whole = (swallowed: number, ...said: readonly string[]): RawUpdate => ({
      blocks: [{ client, clock: 0, structs: [{ deleted: swallowed }, { texts: said }] }],
    });
    expect(await verdictOn(whole(1, other, deletion), new Y.Doc())).toBe('admitted');
    expect(await verdictOn(whole(2, deletion), new Y.Doc())).toBe('unauthorised-deletion');
  });
});
