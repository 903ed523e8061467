import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Person, soon, startWorld, type World } from './support/index.ts';

let world: World;
let laptop: Person;

beforeAll(async () => {
  world = await startWorld();
});

beforeEach(async () => {
  await world.relay.start();
  laptop = await world.arrive('alice');
});

afterAll(async () => {
  await world.close();
});

const set = (tab: Page, key: string, value?: string) =>
  tab.evaluate(([name, to]) => window.peer.setInRoster('contacts', name, to), [key, value] as const);

const rosterOf = (tab: Page) => () => tab.evaluate(() => window.peer.roster('contacts'));
const isOnline = (tab: Page) => () => tab.evaluate(() => window.peer.connection() === 'online');

/** Another device of the same person. */
async function openPhone(): Promise<Page> {
  const { handle } = laptop;
  const tab = await world.openTab({ ...laptop, context: await world.newBrowser() });
  await tab.evaluate(
    (name) =>
      window.peer.session.signIn({
        handle: name,
        password: `${name} likes long passwords`,
        status: 'available',
      }),
    handle,
  );
  await expect.poll(isOnline(tab), soon).toBe(true);
  return tab;
}

describe('a roster on two devices', () => {
  it('[RO1] is the same on both, and merges what each set while the relay was away', async () => {
    const phone = await openPhone();
    await set(laptop.tab, 'bob/nickname', 'Bobby');
    await set(laptop.tab, 'carol/nickname', 'Caz');
    await expect
      .poll(rosterOf(phone), soon)
      .toEqual({ 'bob/nickname': 'Bobby', 'carol/nickname': 'Caz' });

    await world.relay.stop();
    await set(phone, 'bob/note', 'owes me a coffee');
    await set(phone, 'carol/nickname');
    await set(laptop.tab, 'dan/nickname', 'Danny');
    expect(await rosterOf(phone)()).toEqual({
      'bob/nickname': 'Bobby',
      'bob/note': 'owes me a coffee',
    });

    await world.relay.start();
    for (const device of [phone, laptop.tab]) {
      await expect.poll(rosterOf(device), soon).toEqual({
        'bob/nickname': 'Bobby',
        'bob/note': 'owes me a coffee',
        'dan/nickname': 'Danny',
      });
    }
  });
});

describe('a roster in one browser', () => {
  it('[RO2] is the same in two tabs with no relay, and there at the next start', async () => {
    const second = await world.openTab(laptop);
    await world.relay.stop();
    await set(laptop.tab, 'bob/nickname', 'Bobby');
    await expect.poll(rosterOf(second), soon).toEqual({ 'bob/nickname': 'Bobby' });
    await set(second, 'carol/nickname', 'Caz');
    const both = { 'bob/nickname': 'Bobby', 'carol/nickname': 'Caz' };
    await expect.poll(rosterOf(laptop.tab), soon).toEqual(both);
    await second.close();
    await laptop.tab.evaluate(() => window.peer.pressInRoster('contacts', 'dan/nickname', 'Danny'));
    await world.reload(laptop.tab);
    expect(await rosterOf(laptop.tab)()).toEqual({ ...both, 'dan/nickname': 'Danny' });
  });

  it('[RO3] begins again where it is refused, and loses nothing that only it knew', async () => {
    const phone = await openPhone();
    await set(laptop.tab, 'bob/nickname', 'Bobby');
    await set(laptop.tab, 'carol/nickname', 'Caz');
    await expect.poll(rosterOf(phone), soon).toHaveProperty('carol/nickname');
    await world.relay.stop();
    await set(laptop.tab, 'dan/nickname', 'Danny');
    await set(laptop.tab, 'carol/nickname');
    await spoilCopy();
    await world.relay.start();
    await world.reload(laptop.tab);
    const all = { 'bob/nickname': 'Bobby', 'dan/nickname': 'Danny' };
    await expect.poll(rosterOf(phone), soon).toEqual(all);
    expect(await rosterOf(laptop.tab)()).toEqual(all);
    await expect.poll(copies, soon).toEqual([expect.stringMatching(/@1$/)]);
    await set(laptop.tab, 'eve/nickname', 'Evie');
    await expect.poll(rosterOf(phone), soon).toHaveProperty('eve/nickname');
  });

  it('[R19] is made anew from the devices where the relay had to set its copy aside', async () => {
    const phone = await openPhone();
    await set(laptop.tab, 'bob/nickname', 'Bobby');
    await set(laptop.tab, 'carol/nickname', 'Caz');
    await expect.poll(rosterOf(phone), soon).toHaveProperty('carol/nickname');
    await phone.context().setOffline(true);
    await set(phone, 'dan/nickname', 'Danny');
    await set(phone, 'carol/nickname', 'what the phone says is older');
    await world.relay.stop();
    await poisonRosters();
    await world.relay.start();
    await expect.poll(isOnline(laptop.tab), soon).toBe(true);
    await expect.poll(copies, soon).toEqual([expect.stringMatching(/@[1-9]/)]);
    await set(laptop.tab, 'eve/nickname', 'Evie');
    await phone.context().setOffline(false);
    const all = { 'bob/nickname': 'Bobby', 'eve/nickname': 'Evie' };
    await expect.poll(rosterOf(phone), soon).toMatchObject(all);
    expect(await rosterOf(laptop.tab)()).toMatchObject(all);
  });

  it('[RO4] takes no more than the relay would, and says so', async () => {
    expect(await set(laptop.tab, 'bob/note', 'x'.repeat(1_000_000))).toEqual({
      ok: false,
      error: { type: 'refused', refusal: 'too-large' },
    });
    await set(laptop.tab, 'bob/note', 'short');
    expect(await rosterOf(laptop.tab)()).toEqual({ 'bob/note': 'short' });
  });
});

const copies = async () =>
  (await laptop.tab.evaluate(() => window.peer.databases())).filter((name) =>
    name?.includes('/roster:'),
  );

/** As an older relay might have kept it: siblings without end, to each roster that is there. */
async function poisonRosters(): Promise<void> {
  const database = new SQLite(join(world.relay.data, 'cutuca.sqlite'));
  const names = database.prepare<[], string>(
    "SELECT DISTINCT document FROM log WHERE document LIKE 'roster:%'",
  );
  const insert = database.prepare('INSERT INTO log (document, data) VALUES (?, ?)');
  for (const name of names.pluck().all()) {
    for (let sibling = 0; sibling < 100; sibling += 1) {
      const document = new Y.Doc();
      document.getMap('options').set('poison', sibling);
      insert.run(name, Y.encodeStateAsUpdate(document));
    }
  }
  database.close();
}

/** As if an update that the next one builds on had never been written. */
async function spoilCopy(): Promise<void> {
  const document = new Y.Doc();
  document.getMap('options').set('lost', 1);
  const before = Y.encodeStateVector(document);
  document.getMap('options').set('kept', 2);
  const late = Array.from(Y.encodeStateAsUpdate(document, before));
  const [name = ''] = await copies();
  await laptop.tab.evaluate(
    async ([database, bytes]) => {
      const opening = indexedDB.open(database);
      await new Promise((resolve) => {
        opening.addEventListener('success', resolve);
      });
      const transaction = opening.result.transaction('updates', 'readwrite');
      transaction.objectStore('updates').add(Uint8Array.from(bytes));
      await new Promise((resolve) => {
        transaction.addEventListener('complete', resolve);
      });
      opening.result.close();
    },
    [name, late] as const,
  );
}
