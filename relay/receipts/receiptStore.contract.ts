/** What every store of receipts must do. */
import { describe, expect, it } from 'vitest';
import type { UserId } from '#protocol';
import type { ReceiptStore } from './receiptStore.ts';
import type { PersonSeen } from './seen.ts';

const [alice, bob] = ['alice000', 'bob00000'] as [UserId, UserId];
const document = 'c:conversation1:0';

const upTo = (clock: number): PersonSeen => ({
  seen: { delivered: new Map([[2 ** 52, clock]]), read: new Map([[7, 1]]) },
  held: new Map([[bob, { delivered: new Map([[7, 1]]), read: new Map() }]]),
});

export function describeReceiptStore(createStore: () => ReceiptStore): void {
  describe('a store of receipts', () => {
    it('[R15] knows nothing of a page that nobody has seen', async () => {
      expect(await createStore().load(document)).toEqual(new Map());
    });

    it('[R15] keeps the newest of each person and page', async () => {
      const store = createStore();
      await store.save([
        { document, user: alice, person: upTo(1) },
        { document, user: bob, person: upTo(2) },
        { document: 'c:conversation1:1', user: alice, person: upTo(3) },
      ]);
      await store.save([{ document, user: alice, person: upTo(4) }]);
      expect(await store.load(document)).toEqual(
        new Map([
          [alice, upTo(4)],
          [bob, upTo(2)],
        ]),
      );
    });
  });
}
