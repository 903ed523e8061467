import { describe, expect, it, vi } from 'vitest';
import type { UserId } from '#protocol';
import { createReceiptKeeper } from './keeper.ts';
import { createMemoryReceipts } from './memory.ts';
import type { PersonSeen } from './seen.ts';

const alice = 'alice000' as UserId;
const document = 'c:conversation1:0';
const upTo = (clock: number): PersonSeen => ({
  seen: { delivered: new Map([[1, clock]]), read: new Map() },
  held: new Map(),
});

const createKept = (delay: number) => {
  const store = createMemoryReceipts();
  const failures: unknown[] = [];
  const keeper = createReceiptKeeper({ store, delay, onFailure: (cause) => failures.push(cause) });
  return { store, failures, keeper };
};

describe('the keeper of receipts', () => {
  it('[R15] writes the newest of many in one go', async () => {
    const { store, keeper } = createKept(1);
    const save = vi.spyOn(store, 'save');
    keeper.keep({ document, user: alice, person: upTo(1) });
    keeper.keep({ document, user: alice, person: upTo(2) });
    await vi.waitUntil(() => save.mock.calls.length > 0);
    expect(save.mock.calls).toEqual([[[{ document, user: alice, person: upTo(2) }]]]);
  });

  it('[R15] loads what is not written yet', async () => {
    const { keeper } = createKept(60_000);
    keeper.keep({ document, user: alice, person: upTo(3) });
    expect(await keeper.load(document)).toEqual(new Map([[alice, upTo(3)]]));
  });

  it('[R15] keeps what the disk refused, and says so', async () => {
    const { store, failures, keeper } = createKept(60_000);
    vi.spyOn(store, 'save').mockRejectedValueOnce(new Error('disk full'));
    keeper.keep({ document, user: alice, person: upTo(3) });
    expect(await keeper.load(document)).toEqual(new Map([[alice, upTo(3)]]));
    expect(failures).toEqual([new Error('disk full')]);
    await keeper.close();
    expect(await store.load(document)).toEqual(new Map([[alice, upTo(3)]]));
  });

  it('[R11] has written everything when it is closed', async () => {
    const { store, keeper } = createKept(60_000);
    keeper.keep({ document, user: alice, person: upTo(3) });
    await keeper.close();
    expect(await store.load(document)).toEqual(new Map([[alice, upTo(3)]]));
  });
});
