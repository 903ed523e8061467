import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../clock.ts';
import { getFile, hashOf, makeAccount, putFile, startRelay, statusOfFile } from '../support/index.ts';
import { makeChildRelay } from './childRelay.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cutuca-blobs-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const contentOf = (value: number): Uint8Array<ArrayBuffer> => new Uint8Array(200_000).fill(value);
const pathOf = (blob: string): string => join(folder, 'blobs', blob.slice(0, 2), blob);

describe('a file at a relay that dies', () => {
  it('[BB3] is there, whole, if the relay had said that it has it; what was on its way leaves nothing', async () => {
    const child = await makeChildRelay(folder);
    await child.start('relay');
    const alice = await makeAccount({ url: child.url, clock: systemClock }, 'alice');
    const taken: number[] = [];
    const sending = [1, 2, 3, 4].map(async (value) => {
      const answer = await putFile(child, alice, contentOf(value)).catch(() => 'cut off');
      if (typeof answer === 'object') taken.push(value);
    });
    await Promise.race(sending);
    await child.kill();
    await Promise.all(sending);
    expect(taken.length).toBeGreaterThan(0);

    await child.start('relay');
    for (const value of taken) {
      const answer = await getFile(child, alice, hashOf(contentOf(value)));
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(contentOf(value));
    }
    expect(readdirSync(join(folder, 'blobs', 'incoming'))).toEqual([]);
    await child.kill();
  });

  it('[BB6] is removed at the next start, where its row was gone and the file was not yet', async () => {
    let relay = await startRelay({ config: { data: folder } });
    const alice = await makeAccount(relay, 'alice');
    const [stays, goes] = [contentOf(1), contentOf(2)];
    await putFile(relay, alice, stays);
    await putFile(relay, alice, goes);
    await relay.stop();

    const database = new SQLite(join(folder, 'cutuca.sqlite'));
    database.prepare('DELETE FROM blob_holders WHERE blob = ?').run(hashOf(goes));
    database.prepare('DELETE FROM blobs WHERE blob = ?').run(hashOf(goes));
    // Both as a relay leaves them that died in the middle: one had lost its row, the other had just got it.
    const unsure = database.prepare('INSERT INTO blob_unsure VALUES (?)');
    for (const content of [stays, goes]) unsure.run(hashOf(content));
    database.close();

    relay = await startRelay({ config: { data: folder } });
    expect(existsSync(pathOf(hashOf(goes)))).toBe(false);
    expect(await statusOfFile(relay, alice, hashOf(stays))).toBe(200);
    await relay.stop();
  });
});
