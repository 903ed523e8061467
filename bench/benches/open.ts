/**
 * How long until the newest lines of a long conversation can be read, on a server that has just started, against one document
 * that holds all of them. Ours grows in pages, so it should not matter how much was said before.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Long, Opened, OpenerQuestions } from '../clients/index.ts';
import { keepInCutuca, keepInHocuspocus } from '../histories/index.ts';
import { type Program, startProgram } from '../program/index.ts';
import { makeRow, pick, type Row, takeTurns } from '../rows/index.ts';
import { startServer } from '../servers/index.ts';
import type { Bench } from './bench.ts';

const naive = 'hocuspocus with sqlite';
const sizes = [1_000, 10_000, 100_000, 1_000_000];
/** More is not asked of a single document. */
const mostNaive = 100_000;
const rounds = 3;
/** Such a line makes 500 entries about as large as a page may be. */
const line = 'One of those lines that people write when they have a little more to say than yes or no.';
const perPage = 500;

/** By size. */
type Round = Readonly<Record<number, Opened>>;

export const open: Bench = {
  about:
    'opening a conversation of 1,000 to 1,000,000 entries: time and bytes until the newest can be read',
  run: async () => {
    const root = mkdtempSync(join(tmpdir(), 'cutuca-bench-'));
    const opener = await startProgram<OpenerQuestions>('clients/opener.ts');
    try {
      const folders = { ours: mkdtempSync(join(root, 'o')), theirs: mkdtempSync(join(root, 't')) };
      const conversations = await prepare(opener, folders);
      const measured = await takeTurns({
        contestants: ['cutuca', naive],
        rounds,
        measure: async (name) =>
          name === naive
            ? measureNaive(opener, folders.theirs)
            : measureOurs(opener, folders.ours, conversations),
      });
      return rowsOf(measured);
    } finally {
      await opener.stop();
      rmSync(root, { recursive: true });
    }
  },
};

type Folders = { readonly ours: string; readonly theirs: string };

async function prepare(opener: Program<OpenerQuestions>, { ours, theirs }: Folders) {
  // Each makes its database when it starts.
  await (await startServer(naive, theirs)).stop();
  const relay = await startServer('cutuca', ours);
  // The first is opened before the others, so that what is compiled then counts for none of them.
  const pages = [1_000, ...sizes].map((size) => size / perPage);
  const conversations = await opener.ask('meet', {
    url: relay.url,
    pages: pages.map((count) => count - 1),
    entries: perPage,
    line,
  });
  await relay.stop();
  await keepInCutuca(
    ours,
    conversations.map((long, index) => ({ ...long, pages: pages[index] ?? 0 })),
  );
  keepInHocuspocus(
    theirs,
    [0, ...sizes]
      .filter((size) => size <= mostNaive)
      .map((size) => ({ document: `of ${size}`, entries: size === 0 ? 1_000 : size, line })),
  );
  return conversations;
}

async function measureOurs(
  opener: Program<OpenerQuestions>,
  folder: string,
  [warm, ...conversations]: readonly Long[],
): Promise<Round> {
  const { url, stop } = await startServer('cutuca', folder);
  try {
    const openOne = async ({ conversation }: Long): Promise<Opened> =>
      opener.ask('openConversation', { url, conversation });
    await openOne(warm as Long);
    const opened: [number, Opened][] = [];
    for (const [index, size] of sizes.entries()) {
      opened.push([size, await openOne(conversations[index] as Long)]);
    }
    return Object.fromEntries(opened);
  } finally {
    await stop();
  }
}

async function measureNaive(opener: Program<OpenerQuestions>, folder: string): Promise<Round> {
  const { url, stop } = await startServer(naive, folder);
  try {
    const openOne = async (size: number): Promise<Opened> =>
      opener.ask('openNaive', { url, document: `of ${size}`, lines: perPage });
    await openOne(0);
    const opened: [number, Opened][] = [];
    for (const size of sizes.filter((each) => each <= mostNaive)) {
      opened.push([size, await openOne(size)]);
    }
    return Object.fromEntries(opened);
  } finally {
    await stop();
  }
}

type Measured = Readonly<Record<'cutuca' | typeof naive, readonly Round[]>>;

function rowsOf(measured: Measured): readonly Row[] {
  const row = (metric: string, unit: string, size: number, figure: (round: Round) => number): Row => {
    const { cutuca, [naive]: theirs } = pick(measured, figure);
    const figures = size <= mostNaive ? { cutuca, 'one naive document': theirs } : { cutuca };
    return makeRow({ bench: 'open', metric, unit, better: 'less', figures });
  };
  const named = (size: number): string => `${size.toLocaleString('en')} entries`;
  const [smallest = 0] = sizes;
  return [
    ...sizes.map((size) => row(`time, ${named(size)}`, 'ms', size, (of) => of[size]?.took ?? 0)),
    ...sizes.map((size) =>
      row(`received, ${named(size)}`, 'KB', size, (of) => (of[size]?.bytes ?? 0) / 1_000),
    ),
    ...sizes
      .slice(-2)
      .map((size) =>
        row(
          `time of ${named(size)} by that of ${named(smallest)}`,
          '×',
          size,
          (of) => (of[size]?.took ?? 0) / (of[smallest]?.took ?? 0),
        ),
      ),
  ];
}
