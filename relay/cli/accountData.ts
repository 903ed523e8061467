/** The accounts of a data folder, for one command: claimed where no relay runs, else beside the one that does. */
import { passwordCost } from '../accounts/index.ts';
import { type AccountSide, createAccountSide } from '../accountSide.ts';
import { createChangeFeed } from '../changes.ts';
import { systemClock } from '../clock.ts';
import type { RelayConfig } from '../config/index.ts';
import {
  claimDataFolder,
  type Database,
  DataFolderInUse,
  hasDatabase,
  openBesideAnother,
  openDatabase,
} from '../database/index.ts';
import { createLogger } from '../logger.ts';
import { leaveEndedSessions } from '../operators/index.ts';
import { explainFailure } from './terminal.ts';
import { complain, exitCodes, type World } from './world.ts';

type Work = (accounts: AccountSide) => number | Promise<number>;
type Options = {
  /** Whether the command makes sense before there is any data. */
  readonly makes?: boolean;
};

/** Gives the exit code; what keeps the data from being opened is said. Throws what nobody can explain. */
export async function withAccounts(
  config: RelayConfig,
  world: World,
  work: Work,
  { makes = false }: Options = {},
): Promise<number> {
  if (!makes && !hasDatabase(config.data)) {
    complain(
      world,
      `There is no data of a relay in ${config.data}. Say where it is: --data, or CUTUCA_DATA.`,
    );
    return exitCodes.failed;
  }
  try {
    return await withDatabase(config.data, async (database) => {
      const changes = createChangeFeed();
      leaveEndedSessions({ database, changes });
      const accounts = await createAccountSide({
        database,
        clock: systemClock,
        changes,
        logger: createLogger(world.stderr, Date.now),
        registration: config.registration,
        passwordCost,
        introducesBot: config.bot !== undefined,
      });
      return work(accounts);
    });
  } catch (error) {
    const explained = explainFailure(error, config);
    if (explained === undefined) throw error;
    complain(world, explained);
    return exitCodes.failed;
  }
}

async function withDatabase<T>(folder: string, work: (database: Database) => Promise<T>): Promise<T> {
  using cleanup = new DisposableStack();
  const release = claim(folder);
  if (release) cleanup.defer(release);
  const database = release ? openDatabase(folder) : openBesideAnother(folder);
  cleanup.defer(() => void database.close());
  return await work(database);
}

/** Undefined where a relay has it. */
function claim(folder: string): (() => void) | undefined {
  try {
    return claimDataFolder(folder);
  } catch (error) {
    if (error instanceof DataFolderInUse) return undefined;
    throw error;
  }
}
