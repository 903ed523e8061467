/** The bot as people run it at a relay that is somewhere else. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

type Options = {
  readonly relay: string;
  /** Of the model's server. */
  readonly baseUrl: string;
  readonly handle: string;
  readonly folder: string;
};

export function startBot({ relay, baseUrl, handle, folder }: Options): { stop: () => Promise<void> } {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../bot/main.ts')], {
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      CUTUCA_BOT_RELAY: relay,
      CUTUCA_BOT_HANDLE: handle,
      CUTUCA_BOT_PASSWORD: `${handle} likes long passwords`,
      CUTUCA_BOT_NAME: 'Bot',
      CUTUCA_BOT_DATA: folder,
      OPENAI_BASE_URL: baseUrl,
    },
  });
  const gone = once(child, 'exit');
  return {
    stop: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
