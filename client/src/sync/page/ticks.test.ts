import { describe, expect, it } from 'vitest';
import type { EntryId, Struct } from '#protocol';
import { alice, bob } from '#protocol/testing';
import { type Progress, tickOf, ticksOf } from './ticks.ts';

const struct: Struct = [7, 2];
const covering = new Map([[7, 3]]);
const short = new Map([[7, 2]]);
const none = new Map<number, number>();

const nothing: Progress = { saved: none, durable: none, receipts: new Map() };
const receipt = (delivered = none, read = none) => ({ delivered, read });

const tick = (known: Partial<Progress>) => tickOf(struct, { ...nothing, ...known }, alice.user);

describe('a tick', () => {
  it('[K3] claims nothing that is not known', () => {
    expect(tick({})).toBe('unsaved');
    expect(tick({ saved: short, durable: short })).toBe('unsaved');
  });

  it('[K3] goes from this device to the relay, to another device, and to being read', () => {
    expect(tick({ saved: covering })).toBe('on-device');
    expect(tick({ saved: covering, durable: covering })).toBe('safe');
    expect(tick({ durable: covering, receipts: new Map([[bob.user, receipt(covering)]]) })).toBe(
      'delivered',
    );
    expect(tick({ receipts: new Map([[bob.user, receipt(covering, covering)]]) })).toBe('read');
  });

  it('[K3] does not count another device of its own author', () => {
    const own = new Map([[alice.user, receipt(covering, covering)]]);
    expect(tick({ durable: covering, receipts: own })).toBe('safe');
  });

  it('[K5] of a text that was entered again is that of the copy which came further', () => {
    const id = '01890a5d-ac96-774b-bcce-b302099a8057' as EntryId;
    const entry = {
      id,
      conversation: 'conversation' as never,
      page: 0,
      user: alice.user,
      device: alice.device,
      nonce: 'nonce' as never,
      body: { kind: 'nudge' as const },
    };
    const copies = [
      { ...entry, struct },
      { ...entry, struct: [8, 0] as Struct },
    ];
    const progress = { ...nothing, durable: covering, saved: new Map([[8, 1]]) };
    expect([...ticksOf(copies, progress, alice.user)]).toEqual([[id, 'safe']]);
  });
});
