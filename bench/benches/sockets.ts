/** What a person who is signed in and does nothing costs the relay in memory: a socket, and a document that they share with nobody. */
import type { IdleQuestions } from '../clients/index.ts';
import { type Program, startProgram } from '../program/index.ts';
import { makeRow, type Row } from '../rows/index.ts';
import { type Server, withServers } from '../servers/index.ts';
import type { Bench } from './bench.ts';

const contestants = ['cutuca', 'hocuspocus in memory', 'bare ws'] as const;

const people = 1_500;
/** So many are there before anything is counted: the first make room for those that follow. */
const first = 500;
/** Until how many sockets: first one for each person, then more devices of theirs. */
const steps = [1_500, 5_000];

export const sockets: Bench = {
  about: 'memory for each idle signed-in socket, to 5,000',
  run: async () =>
    withServers(contestants, async (servers) => {
      const idle = await startProgram<IdleQuestions>('clients/idle.ts');
      try {
        await idle.ask('meet', { url: servers.cutuca.url, people });
        const sizes: Record<string, readonly number[]> = {};
        for (const name of contestants) sizes[name] = await measure(servers[name], idle);
        return steps.map((step, index): Row => {
          const figures = (name: string): number[] => [sizes[name]?.[index] ?? Number.NaN];
          return makeRow({
            bench: 'sockets',
            metric: `memory per idle socket, ${step}`,
            unit: 'KB',
            better: 'less',
            figures: {
              cutuca: figures('cutuca'),
              'hocuspocus in memory': figures('hocuspocus in memory'),
              'bare ws': figures('bare ws'),
            },
          });
        });
      } finally {
        await idle.stop();
      }
    }),
};

/** For each step, the resident memory of each socket that it added, in KB. */
async function measure(server: Server, idle: Program<IdleQuestions>): Promise<readonly number[]> {
  const dialect = server.name === 'bare ws' ? 'bare' : 'hocuspocus';
  const connect = async (count: number): Promise<number> => {
    await idle.ask('connect', { dialect, url: server.url, sockets: count });
    await server.collect();
    return (await server.usage()).resident;
  };
  let before = await connect(first);
  let connected = first;
  const sizes: number[] = [];
  for (const step of steps) {
    const after = await connect(step - connected);
    sizes.push((after - before) / 1_000 / (step - connected));
    before = after;
    connected = step;
  }
  return sizes;
}
