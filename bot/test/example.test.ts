import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startRelay } from '../../relay/test/support/index.ts';
import { makePerson, patience, tempFolder } from './support/index.ts';

const repository = resolve(import.meta.dirname, '../..');

/** The bot of the page, which stands in `docs/`. */
function exampleIn(page: string): string {
  const code = /```ts\n(.*?)```/s.exec(readFileSync(join(repository, page), 'utf8'))?.[1] ?? '';
  return code.replaceAll("'../", `'${pathToFileURL(repository).href}/`);
}

it('[B15] says everything twice, and greets who asked', { timeout: 60_000 }, async () => {
  const folder = tempFolder('example');
  const relay = await startRelay();
  const file = join(folder, 'parrot.ts');
  writeFileSync(file, exampleIn('docs/bots.md'));
  const env = { PATH: process.env['PATH'], RELAY: relay.url, DATA: join(folder, 'data') };
  const bot = spawn(process.execPath, [file], { env, stdio: 'inherit' });
  const ended = once(bot, 'exit');
  onTestFinished(async () => {
    bot.kill('SIGKILL');
    await relay.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const alice = await makePerson(relay, 'alice', 'parrot');
  await alice.hearsText('Hello Alice!');
  await alice.say('pieces of eight');
  await vi.waitFor(
    () => expect(alice.texts().slice(1)).toEqual(['pieces of eight', 'pieces of eight']),
    patience,
  );
  expect(alice.drafts).toContain('pieces of eight');
  alice.close();
  bot.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
