/** A relay that makes snapshots all the time, so that it is often killed in the middle of one. */
import { parseConfig } from '../../config/index.ts';
import { createLogger } from '../../logger.ts';
import { createRelay } from '../../relay.ts';

const settings = parseConfig(process.env);
if (!settings.ok) throw new Error(settings.error.join(' '));
const { config } = settings.value;

await createRelay({
  config,
  logger: createLogger(process.stderr, Date.now),
  syncTiming: { compactAfter: 20, linger: 20, rowsPerSnapshot: 3 },
});
