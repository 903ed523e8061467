import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type ConversationId, formatDocumentName } from '#protocol';
import { say } from '#protocol/testing';
import { openDatabase } from '../../../relay/database/index.ts';
import { createSqliteLog } from '../../../relay/log/index.ts';
import {
  connectProvider,
  makeAccount,
  openPage,
  sessionOf,
  startRelay,
  type TestAccount,
  type TestRelay,
  valueOf,
} from '../../../relay/test/support/index.ts';
import { tempFolder } from '../../test/support/index.ts';
import { seedOf } from '../../turn/index.ts';
import { openPeer, type Peer } from '../index.ts';

const count = 60;

let folder: string;
let relay: TestRelay;
let alice: TestAccount;
let peer: Peer;

beforeEach(async () => {
  folder = tempFolder('pages');
  relay = await startRelay({ config: { data: `${folder}/relay` } });
});

afterEach(async () => {
  await peer.close();
  await relay.stop();
  rmSync(folder, { recursive: true });
});

const heard: string[] = [];

async function start(): Promise<void> {
  peer = await openPeer({
    relay: relay.url,
    data: `${folder}/bot`,
    handle: 'echo',
    password: 'echo likes long passwords',
    displayName: 'Echo',
  });
  peer.listen({
    heard: (line, conversation) => {
      if (line.content.kind !== 'text') return;
      heard.push(line.content.text);
      const body = { kind: 'text', text: `echo ${line.content.text}` } as const;
      conversation.settle({ covers: [line], say: [{ seed: seedOf(line), body }] });
    },
  });
}

/** Pages of one entry each, as a relay took them before it asked for full ones. */
async function writePages(conversation: ConversationId): Promise<void> {
  const database = openDatabase(`${folder}/relay`);
  const log = createSqliteLog(database);
  for (let page = 0; page < count; page += 1) {
    const document = new Y.Doc();
    await say(sessionOf(alice, conversation, { page, document }), `${page}`);
    const name = formatDocumentName({ type: 'page', conversation, page });
    await log.append([{ document: name, update: Y.encodeStateAsUpdate(document) }]);
  }
  database.close();
}

describe('a peer that comes back to a conversation with many pages', { timeout: 60_000 }, () => {
  it('[B19] hears all that was said since, in its order, over one socket and a few documents at a time', async () => {
    await start();
    alice = await makeAccount(relay, 'alice');
    valueOf(await alice.call('requestContact', { body: { handle: 'echo' } }));
    await expect
      .poll(async () => valueOf(await alice.call('contacts')).contacts.length, { timeout: 20_000 })
      .toBe(1);
    const [summary] = valueOf(await alice.call('conversations'));
    if (!summary) throw new Error('There is no conversation.');
    await expect.poll(async () => (await peer.conversation(summary.id))?.id).toBe(summary.id);
    await expect.poll(() => relay.stats().connections).toBe(2);
    await peer.close();
    await relay.stop();
    await writePages(summary.id);

    relay = await startRelay({ config: { data: `${folder}/relay` } });
    await start();
    let most = 0;
    const looking = setInterval(() => {
      most = Math.max(most, relay.stats().connections);
    }, 5);
    await expect.poll(() => heard.length, { timeout: 40_000 }).toBe(count);
    clearInterval(looking);
    expect(heard).toEqual(Array.from({ length: count }, (_, page) => `${page}`));
    expect(relay.stats().sockets).toBe(1);
    // Its inbox, and four pages; those that are left may still be on their way out.
    expect(most).toBeLessThanOrEqual(9);
    const socket = connectProvider(relay, () => alice.token);
    const newest = openPage(socket, alice, summary.id, { page: count - 1 });
    const answers = heard.map((text) => `echo ${text}`);
    await expect
      .poll(() => newest.texts().filter((text) => text.startsWith('echo')), { timeout: 20_000 })
      .toEqual(answers);
    socket.destroy();
  });
});
