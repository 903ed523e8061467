/** Starts a real relay in this process: port 0, its own folder, cheap password hashes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, systemClock } from '../../clock.ts';
import { createRelay, type Relay, type RelayDeps } from '../../relay.ts';
import { silentLogger } from '../../logger.ts';

export type TestRelayOptions = Partial<Omit<RelayDeps, 'config'>> & {
  readonly config?: Partial<RelayDeps['config']>;
};

export type TestRelay = {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  readonly clock: Clock;
  readonly stats: Relay['stats'];
  readonly newAdministratorLink: Relay['newAdministratorLink'];
  readonly newBotPassword: Relay['newBotPassword'];
  /** Stops it, keeping its data for another start. */
  readonly stop: () => Promise<void>;
  /** Stops it and removes a folder that it made itself. */
  readonly close: () => Promise<void>;
};

export async function startRelay({
  config,
  clock = systemClock,
  ...deps
}: TestRelayOptions = {}): Promise<TestRelay> {
  const folder = config?.data ?? mkdtempSync(join(tmpdir(), 'cutuca-relay-'));
  const relay = await createRelay({
    logger: silentLogger,
    passwordCost: { memory: 64, passes: 1 },
    ...deps,
    clock,
    config: { host: '127.0.0.1', port: 0, registration: 'open', ...config, data: folder },
  });
  return {
    url: `http://127.0.0.1:${relay.port}`,
    port: relay.port,
    folder,
    clock,
    stats: relay.stats,
    newAdministratorLink: relay.newAdministratorLink,
    newBotPassword: relay.newBotPassword,
    stop: relay.close,
    close: async () => {
      await relay.close();
      if (config?.data === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
