/**
 * The cost bars of the socket: for every message of the engine's protocol on every kind of document, and for every command.
 * The tables are exhaustive by type, so a message that is added has no bar only until the type check.
 */
import { MessageType } from '@hocuspocus/server';
import { describe, expect, it } from 'vitest';
import { type DocumentName, InboxCommand, PageCommand } from '#protocol';
import { overBar } from './bar.ts';
import { commandAttacks, type Frames, messageAttacks, type Target } from './documentAttacks.ts';
import { makeHonestPair } from './honest.ts';
import { makeHostileAccount } from './hostileAccount.ts';
import { startMeasuredRelay } from './measuredRelay.ts';
import { costOfAMinute } from './minute.ts';
import { makeSocketAttack } from './socketAttack.ts';

const documentTypes = ['page', 'inbox', 'roster'] as const satisfies readonly DocumentName['type'][];

async function overBarAfter(type: Target['type'], frames: Frames): Promise<readonly string[]> {
  const relay = await startMeasuredRelay();
  const honest = await makeHonestPair(relay);
  const hostile = await makeHostileAccount(relay);
  const target = { hostile, type, name: hostile.nameOf(type) };
  const attack = await makeSocketAttack(relay, target, frames);
  const cost = await costOfAMinute({ relay, honest }, attack);
  await honest.close();
  await relay.close();
  expect(attack.sent()).toBeGreaterThan(1_000);
  return overBar(cost);
}

describe.each(documentTypes)('a minute of one hostile account at its %s', (type) => {
  for (const [message, attacks] of Object.entries(messageAttacks)) {
    for (const [number, frames] of attacks.entries()) {
      it(`[R28] with nothing but ${message} (${number + 1}) costs others little`, async () => {
        expect(await overBarAfter(type, frames)).toEqual([]);
      });
    }
  }
});

describe('a minute of one hostile account', () => {
  it.each(Object.entries(commandAttacks))(
    '[R28] with nothing but the command “%s” costs others little',
    async (command, frames) => {
      const [type] = command.split(' ') as [Target['type']];
      expect(await overBarAfter(type, frames)).toEqual([]);
    },
  );

  it('[R28] has a bar for every message and every command there is', () => {
    const messages = Object.keys(MessageType).filter((name) => Number.isNaN(Number(name)));
    expect(Object.keys(messageAttacks).toSorted()).toEqual(messages.toSorted());
    const commands = [
      ...PageCommand.options.map(({ entries }) => `page ${entries.t.literal}`),
      ...InboxCommand.options.map(({ entries }) => `inbox ${entries.t.literal}`),
    ];
    expect(Object.keys(commandAttacks).toSorted()).toEqual(commands.toSorted());
  });
});
