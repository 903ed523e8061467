/**
 * Cutuca's relay as people run it, but for the time that passwords take and the limits on one address and one account, as
 * which all the load of a bench may come. `argv[2]`: its data.
 */
import { systemClock } from '../../relay/clock.ts';
import { type RateLimits, rateLimits } from '../../relay/http/index.ts';
import { silentLogger } from '../../relay/logger.ts';
import { createRelay } from '../../relay/relay.ts';
import { answerAs } from '../program/index.ts';

const unlimited = { times: 1_000_000, seconds: 1 };

const relay = await createRelay({
  config: { host: '127.0.0.1', port: 0, data: process.argv[2] ?? '', registration: 'open' },
  logger: silentLogger,
  clock: systemClock,
  passwordCost: { memory: 64, passes: 1 },
  syncTiming: {
    workRate: { burst: 1e12, perSecond: 1e12 },
    mostSockets: { ofAccount: 1e9, fromNetwork: 1e9 },
  },
  rateLimits: Object.fromEntries(Object.keys(rateLimits).map((name) => [name, unlimited])) as RateLimits,
});
answerAs({}, `http://127.0.0.1:${relay.port}`);
