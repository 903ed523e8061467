/** How long the relay takes to its first answer, and what it weighs when nobody is there. Its data is there already; no bot. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Command, launch, type Launched } from '../alone/index.ts';
import { makeRow, pick, type Row, takeTurns } from '../rows/index.ts';
import type { Bench } from './bench.ts';

const repository = resolve(import.meta.dirname, '../..');
const executable = join(repository, 'dist/cutuca');
const rounds = 5;

export const start: Bench = {
  about:
    'from the start to the first answer, and idle memory: from source, and of the executable where it is built',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cutuca-bench-'));
    try {
      const commands = commandsWith(folder);
      const measured = await takeTurns({
        contestants: Object.keys(commands),
        rounds,
        measure: async (name) => launch(commands[name] as Command),
      });
      const { source = [], executable: file, ...peers } = measured;
      return [
        ...rowsOf('from source', { cutuca: source, ...peers }),
        ...(file ? rowsOf('executable', { cutuca: file, ...peers }) : []),
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

type Measured = { readonly cutuca: readonly Launched[] } & Readonly<Record<string, readonly Launched[]>>;

function rowsOf(how: string, measured: Measured): readonly Row[] {
  const figures = (figure: (launched: Launched) => number) => {
    const { cutuca = [], ...peers } = pick(measured, figure);
    return { cutuca, ...peers };
  };
  return [
    makeRow({
      bench: 'start',
      metric: `start to first answer, ${how}`,
      unit: 'ms',
      better: 'less',
      figures: figures((launched) => launched.start),
    }),
    makeRow({
      bench: 'start',
      metric: `idle memory, ${how}`,
      unit: 'MB',
      better: 'less',
      figures: figures((launched) => launched.resident),
    }),
  ];
}

function commandsWith(folder: string): Record<string, Command> {
  const relay = (file: string, ...args: string[]): Command => ({
    file,
    args: () => args,
    env: (port) => ({
      CUTUCA_PORT: String(port),
      CUTUCA_DATA: join(folder, String(args.length)),
      CUTUCA_BOT: 'off',
    }),
  });
  const script = (file: string): Command => ({
    file: process.execPath,
    args: (port) => [join(repository, 'bench/alone', file), String(port)],
    env: () => ({}),
  });
  return {
    // What `npm start` runs.
    source: relay(process.execPath, join(repository, 'tools/start.ts')),
    ...(existsSync(executable) && { executable: relay(executable) }),
    'hocuspocus in memory': script('hocuspocus.ts'),
    'node alone': script('node.ts'),
  };
}
