/**
 * Starts the bots that the settings describe. Exit codes: 0 – asked to stop; 1 – could not start; 78 – wrong settings.
 */
import { readFileSync } from 'node:fs';
import { startContact } from './contact/index.ts';
import { loadTokenCounter } from './countTokens.ts';
import { makeLog } from './log.ts';
import { makeOpenAiModel } from './model/index.ts';
import { type BotSettings, readSettings, wrongSettingsExitCode } from './settings/index.ts';

const settings = readSettings(process.env, (path) => readFileSync(path, 'utf8'));
if (!settings.ok) exit(wrongSettingsExitCode, ...settings.error);

const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopping.abort());
// Started by a relay: when that is gone, however it went, there is nothing to do here.
process.on('disconnect', () => process.exit(0));

const contacts = await Promise.all(settings.value.map(start)).catch((error: unknown) =>
  stopping.signal.aborted ? [] : exit(1, error instanceof Error ? error.message : error),
);
if (!stopping.signal.aborted) await untilStopped();
await Promise.all(contacts.map(async ({ close }) => close()));
process.exit(0);

async function start({ contact, server, ...peer }: BotSettings) {
  const countTokens = server ? await loadTokenCounter() : (text: string) => text.length;
  return startContact(
    {
      peer: { ...peer, log: makeLog(process.stderr, peer.handle) },
      settings: contact,
      model: server && makeOpenAiModel({ ...server, model: contact.modelName, countTokens }),
      countTokens,
    },
    stopping.signal,
  );
}

async function untilStopped(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  stopping.signal.addEventListener('abort', () => resolve());
  await promise;
}

function exit(code: number, ...reasons: readonly unknown[]): never {
  for (const reason of reasons) console.error(reason);
  process.exit(code);
}
