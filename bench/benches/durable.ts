/**
 * How many entries a second become durable, and how long one waits to be called safe. A hundred conversations, two people in
 * each, all writing; the others get the very same updates, check nothing, and but for one keep nothing.
 */
import type { Outcome, WritersQuestions } from '../clients/index.ts';
import { type Program, startProgram } from '../program/index.ts';
import { makeRow, pick, takeTurns } from '../rows/index.ts';
import { type Server, withServers } from '../servers/index.ts';
import type { Bench } from './bench.ts';

const contestants = [
  'cutuca',
  'hocuspocus in memory',
  'hocuspocus with sqlite',
  'y-websocket in memory',
] as const;

const busy = { rounds: 5, entries: 30 };
/** Each person says something about every second: 200 entries a second. */
const calm = { rounds: 2, entries: 5, pause: 1_000 };

/** `cpu`: what the server needed for one entry, in ms. */
type Round = Outcome & { readonly cpu: number };

export const durable: Bench = {
  about: 'durable entries per second, and the time until one is called safe',
  run: async () =>
    withServers(contestants, async (servers) => {
      const writers = await startProgram<WritersQuestions>('clients/writers.ts');
      try {
        await writers.ask('meet', { url: servers.cutuca.url, conversations: 100 });
        const measured = await takeTurns({
          contestants,
          rounds: busy.rounds,
          prepare: async (page) => writers.ask('sign', { page, entries: busy.entries }),
          measure: async (name) => measure(writers, servers[name], {}),
        });
        const firstCalmPage = busy.rounds + 1;
        const calmly = await takeTurns({
          contestants,
          rounds: calm.rounds,
          prepare: async (round) =>
            writers.ask('sign', { page: firstCalmPage + round, entries: calm.entries }),
          measure: async (name) => measure(writers, servers[name], { pause: calm.pause }),
        });
        const bench = 'durable';
        const less = { bench, unit: 'ms', better: 'less' } as const;
        return [
          makeRow({
            bench,
            metric: 'entries per second',
            unit: '1/s',
            better: 'more',
            figures: pick(measured, ({ entries, took }) => (1_000 * entries) / took),
          }),
          makeRow({ ...less, metric: 'CPU per entry', figures: pick(measured, ({ cpu }) => cpu) }),
          makeRow({ ...less, metric: 'send to safe, p50', figures: pick(calmly, ({ p50 }) => p50) }),
          makeRow({ ...less, metric: 'send to safe, p99', figures: pick(calmly, ({ p99 }) => p99) }),
        ];
      } finally {
        await writers.stop();
      }
    }),
};

async function measure(
  writers: Program<WritersQuestions>,
  { name, url, usage }: Server,
  how: { readonly pause?: number },
): Promise<Round> {
  const dialect = name === 'y-websocket in memory' ? 'y-websocket' : 'hocuspocus';
  await writers.ask('open', { dialect, url });
  const before = await usage();
  const outcome = await writers.ask('write', how);
  const after = await usage();
  await writers.ask('close', undefined);
  return { ...outcome, cpu: (after.cpu - before.cpu) / outcome.entries };
}
