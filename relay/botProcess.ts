/**
 * The relay's own bot: a process of its own that knows of the relay what any peer does, and a password that is good for this
 * start. It is started again when it dies, and ends with the relay, however that ends.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Logger } from './logger.ts';
import type { Relay } from './relay.ts';

export type BotProcess = { readonly stop: () => Promise<void> };

type Deps = {
  /** What Node is to run. */
  readonly main: string;
  readonly relay: Pick<Relay, 'newBotPassword'>;
  /** Where the relay is for this machine. */
  readonly url: string;
  /** The relay's folder. */
  readonly data: string;
  readonly logger: Logger;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** In ms. */
const restart = { first: 500, most: 60_000, calmAfter: 120_000 };
const patience = 2_000;
/** Wrong settings: another start would find them just as wrong. */
const hopeless = 78;

export function startBot({ main, relay, url, data, logger, env }: Deps): BotProcess {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let wait = restart.first;
  let stopped = false;

  async function start(): Promise<void> {
    const credentials = await relay.newBotPassword();
    if (stopped) return;
    if (!credentials.ok) {
      logger.warn('no-bot', { reason: credentials.error.type });
      return;
    }
    const { handle, password } = credentials.value;
    const started = Date.now();
    child = spawn(process.execPath, [main], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...env,
        CUTUCA_BOT_RELAY: url,
        CUTUCA_BOT_HANDLE: handle,
        CUTUCA_BOT_PASSWORD: password,
        CUTUCA_BOT_DATA: env['CUTUCA_BOT_DATA'] ?? join(data, 'bots'),
      },
    });
    child.once('error', (error) => logger.error('bot-not-started', { reason: error.message }));
    child.once('exit', (code, signal) => {
      child = undefined;
      if (stopped) return;
      logger.warn('bot-ended', { code: code ?? undefined, signal: signal ?? undefined });
      if (code === hopeless) return;
      if (Date.now() - started > restart.calmAfter) wait = restart.first;
      timer = setTimeout(() => void start(), wait);
      wait = Math.min(2 * wait, restart.most);
    });
  }

  void start();

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      const ending = child;
      if (!ending) return;
      const { promise: ended, resolve } = Promise.withResolvers<undefined>();
      ending.once('exit', () => resolve(undefined));
      ending.kill('SIGTERM');
      const impatience = setTimeout(() => ending.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(impatience);
    },
  };
}
