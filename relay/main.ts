/**
 * Starts the relay. Exit codes: 0 – asked to stop; 1 – could not start, or stopped the hard way; 78 – wrong settings.
 */
import { resolve } from 'node:path';
import { parseConfig, wrongConfigExitCode } from './config/index.ts';
import { makeFolderFiles } from './http/index.ts';
import { createLogger, describeError } from './logger.ts';
import { createRelay } from './relay.ts';
import { closeInTime, untilAskedToStop } from './shutdown.ts';
import { explainFailure, greet } from './terminal.ts';

const settings = parseConfig(process.env);
if (!settings.ok) exit(wrongConfigExitCode, ...settings.error);
const { config, warnings } = settings.value;
for (const warning of warnings) console.error(warning);

const logger = createLogger(process.stderr, Date.now);
process.on('unhandledRejection', (error) => logger.error('unhandled-rejection', describeError(error)));

// Before anybody can know that it runs: a signal must never meet the default, which is to die.
const askedToStop = untilAskedToStop();
const webApp = makeFolderFiles(resolve(import.meta.dirname, '../dist/client'));
const relay = await createRelay({ config, logger, webApp }).catch((error: unknown) =>
  exit(1, explainFailure(error, config) ?? error),
);
console.log(greet(relay));

await askedToStop;
await closeInTime(relay.close, logger);
process.exit(0);

function exit(code: number, ...reasons: readonly unknown[]): never {
  for (const reason of reasons) console.error(reason);
  process.exit(code);
}
