/**
 * How fast one conversation reaches many: an entry after another, the next when everybody has the one before. The yardstick
 * is a server that does nothing but hand each frame to every socket.
 */
import type { ReadersQuestions } from '../clients/index.ts';
import { type Program, startProgram } from '../program/index.ts';
import { makeRow, pick, type Row, takeTurns } from '../rows/index.ts';
import { type Server, type Servers, withServers } from '../servers/index.ts';
import type { Bench } from './bench.ts';

const contestants = ['cutuca', 'bare ws', 'hocuspocus in memory'] as const;
type Contestant = (typeof contestants)[number];

/** About as many deliveries in each round, but for the smallest, where the disk has the last word. */
const sizes = [
  { readers: 1_000, entries: 40 },
  { readers: 100, entries: 200 },
  { readers: 10, entries: 300 },
  { readers: 1, entries: 300 },
];
const rounds = 3;

export const fanout: Bench = {
  about: 'deliveries per second from one to 1, 10, 100, 1,000 readers',
  run: async () =>
    withServers(contestants, async (servers) => {
      const readers = await startProgram<ReadersQuestions>('clients/readers.ts');
      try {
        await readers.ask('meet', { url: servers.cutuca.url });
        const rows: Row[] = [];
        for (const [index, size] of sizes.entries()) {
          const firstPage = index * (rounds + 1);
          rows.push(...(await measureSize(servers, readers, { ...size, firstPage })));
        }
        return rows;
      } finally {
        await readers.stop();
      }
    }),
};

type Size = (typeof sizes)[number] & { readonly firstPage: number };

async function measureSize(
  servers: Servers<Contestant>,
  program: Program<ReadersQuestions>,
  { readers, entries, firstPage }: Size,
): Promise<readonly Row[]> {
  const measured = await takeTurns({
    contestants,
    rounds,
    prepare: async (round) => program.ask('sign', { page: firstPage + round, entries }),
    measure: async (name) => measure(servers[name], program, readers),
  });
  const deliveries = readers * entries;
  const bench = 'fanout';
  return [
    makeRow({
      bench,
      metric: `deliveries per second, ${readers} readers`,
      unit: '1/s',
      better: 'more',
      figures: pick(measured, ({ took }) => (1_000 * deliveries) / took),
    }),
    makeRow({
      bench,
      metric: `CPU per delivery, ${readers} readers`,
      unit: 'µs',
      better: 'less',
      figures: pick(measured, ({ cpu }) => (1_000 * cpu) / deliveries),
    }),
  ];
}

/** Both in ms. */
type Round = { readonly took: number; readonly cpu: number };

async function measure(
  { name, url, usage }: Server,
  program: Program<ReadersQuestions>,
  readers: number,
): Promise<Round> {
  await program.ask('open', { dialect: name === 'bare ws' ? 'bare' : 'hocuspocus', url, readers });
  const before = await usage();
  const took = await program.ask('speak', undefined);
  const after = await usage();
  await program.ask('close', undefined);
  return { took, cpu: after.cpu - before.cpu };
}
