import { globSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { makeScriptedModel, type ModelEvent } from '../../model/index.ts';
import { patience } from '../../test/support/index.ts';
import { setScene } from './support.ts';

const text = (said: string): ModelEvent => ({ type: 'text', text: said });
const end: ModelEvent = { type: 'end' };
const wait = async (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

describe('the purse of a contact', { timeout: 60_000 }, () => {
  it('[B22] charges every answer, also those that were interrupted by the next line', async () => {
    let asked = 0;
    const { person, data, stop } = await setScene(
      makeScriptedModel(async function* () {
        asked += 1;
        yield text('a long story');
        await wait(60_000);
        yield end;
      }),
    );
    const alice = await person('alice');
    await alice.hears(1);
    for (let line = 1; line <= 4; line += 1) {
      await alice.say(`line ${line}`);
      await vi.waitUntil(() => asked >= line, patience);
    }
    await stop();
    expect(spendingsIn(data)).toHaveLength(4);
    expect(spendingsIn(data).every((tokens) => tokens > 0)).toBe(true);
  });

  it('[B23] asks a model no more than so often a minute for one person, and says so', async () => {
    let asked = 0;
    const { person } = await setScene(
      makeScriptedModel(() => {
        asked += 1;
        return [text(`answer ${asked}`), end];
      }),
      { questionsPerMinute: 2 },
    );
    const alice = await person('alice');
    await alice.hears(1);
    for (const line of ['one', 'two']) {
      await alice.say(line);
      await alice.hearsText(`answer ${line === 'one' ? 1 : 2}`);
    }
    await alice.say('three');
    await alice.hearsText('That is a lot at once. Give me a minute, then ask me again.');
    expect(asked).toBe(2);
  });
});

/** Tokens of each question, as the bot's own database has them. */
function spendingsIn(data: string): readonly number[] {
  const file = globSync('**/*.sqlite', { cwd: data })[0];
  if (file === undefined) return [];
  const database = new SQLite(join(data, file), { readonly: true });
  const tokens = database.prepare('SELECT tokens FROM spendings').pluck().all() as number[];
  database.close();
  return tokens;
}
