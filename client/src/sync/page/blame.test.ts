import { describe, expect, it } from 'vitest';
import type { ConversationId, EntryId } from '#protocol';
import type { OutboxRow } from '../store/index.ts';
import { blame, nextToEnter } from './blame.ts';

const row = (id: string, refusals = 0): OutboxRow => ({
  id: id as EntryId,
  conversation: 'conversation' as ConversationId,
  page: 0,
  body: { kind: 'text', text: id },
  tab: 'this',
  refusals,
});

/** Sends rows as a page does, to a relay that refuses every update with a bad one in it. */
function sendAll(bad: ReadonlySet<string>, start: readonly OutboxRow[]) {
  let rows = start;
  const sent: string[] = [];
  let inFlight = rows;
  for (let round = 0; round < 50; round += 1) {
    if (inFlight.some(({ id }) => bad.has(id))) {
      const blamed = new Map(blame(inFlight, 'bad-signature').map((each) => [each.id, each]));
      rows = rows.map((each) => blamed.get(each.id) ?? each);
    } else {
      sent.push(...inFlight.map(({ id }) => id));
      rows = rows.filter((each) => !inFlight.includes(each));
    }
    const next = nextToEnter(rows, { synced: true, suspectInFlight: false });
    if (!next) break;
    inFlight = [next];
  }
  return { sent, parked: rows.map(({ id, parked }) => [id, parked]) };
}

describe('blame', () => {
  it('[K5] parks the bad one, and sends all others, however many were refused with it', () => {
    const ids = ['1', '2', '3', '4', '5'];
    expect(
      sendAll(
        new Set(['3']),
        ids.map((id) => row(id)),
      ),
    ).toEqual({
      sent: ['1', '2', '4', '5'],
      parked: [['3', 'bad-signature']],
    });
  });

  it('[K5] parks nothing at the first refusal, nor what was refused in company', () => {
    expect(blame([row('1')], 'clock-gap')).toEqual([row('1', 1)]);
    expect(blame([row('1', 5), row('2')], 'clock-gap')).toEqual([row('1', 6), row('2', 1)]);
  });

  it('[K5] sends suspects one at a time, when the relay is there to judge, and holds up nobody else', () => {
    const missing = [row('1', 1), row('2', 1), row('3')];
    expect(nextToEnter(missing, { synced: true, suspectInFlight: false })?.id).toBe('1');
    expect(nextToEnter(missing, { synced: true, suspectInFlight: true })?.id).toBe('3');
    expect(nextToEnter(missing, { synced: false, suspectInFlight: false })?.id).toBe('3');
    const parked = { ...row('1', 2), parked: 'clock-gap' as const };
    expect(nextToEnter([parked], { synced: true, suspectInFlight: false })).toBeUndefined();
  });
});
