/**
 * How soon the model's first words are on the other screen, alone and in fifty conversations at once, and what fifty answers
 * that are being written do to people who just talk: twenty conversations, in which each says something about every second.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AskersQuestions, WritersQuestions } from '../clients/index.ts';
import { startProgram } from '../program/index.ts';
import { makeRow, pick, quantile, type Row, takeTurns } from '../rows/index.ts';
import { startBot, withServers } from '../servers/index.ts';
import type { Bench } from './bench.ts';

const handle = 'bot';
const many = 50;
const rounds = 2;
const talk = { conversations: 20, entries: 5, pause: 1_000 };

type Round = { readonly p50: number; readonly p99: number; readonly drafts: readonly number[] };

export const bot: Bench = {
  about: 'the bot’s first words on the screen, and people’s messages while it writes fifty answers',
  run: async () =>
    withServers(['cutuca', 'model'], async ({ cutuca, model }) => {
      const root = mkdtempSync(join(tmpdir(), 'cutuca-bench-'));
      const running = startBot({ relay: cutuca.url, baseUrl: model.url, handle, folder: root });
      const askers = await startProgram<AskersQuestions>('clients/askers.ts');
      const writers = await startProgram<WritersQuestions>('clients/writers.ts');

      const talkOn = async (drafts: readonly number[]): Promise<Round> => {
        await writers.ask('open', { dialect: 'hocuspocus', url: cutuca.url });
        const { p50, p99 } = await writers.ask('write', { pause: talk.pause });
        await writers.ask('close', undefined);
        return { p50, p99, drafts };
      };
      const askFor = async (people: number) => askers.ask('ask', { people });

      try {
        await askers.ask('meet', { url: cutuca.url, bot: handle, people: many });
        await writers.ask('meet', { url: cutuca.url, conversations: talk.conversations });
        let page = 0;
        const measured = await takeTurns({
          contestants: ['cutuca', 'nobody asks'],
          rounds,
          measure: async (name) => {
            await writers.ask('sign', { page: (page += 1) - 1, entries: talk.entries });
            if (name === 'nobody asks') return talkOn([]);
            const round = await talkOn(await askFor(many));
            await askers.ask('hear', undefined);
            return round;
          },
        });
        const alone: number[] = [];
        for (let count = 0; count < rounds; count += 1) {
          alone.push(...(await askFor(1)));
          await askers.ask('hear', undefined);
        }
        return rowsOf(measured, alone);
      } finally {
        await running.stop();
        await askers.stop();
        await writers.stop();
        rmSync(root, { recursive: true });
      }
    }),
};

type Measured = Readonly<Record<'cutuca' | 'nobody asks', readonly Round[]>>;

function rowsOf(measured: Measured, alone: readonly number[]): readonly Row[] {
  const about = { bench: 'bot', unit: 'ms', better: 'less' } as const;
  const drafts = (share: number): number[] =>
    measured.cutuca.map((round) => quantile(round.drafts, share));
  return [
    makeRow({
      ...about,
      metric: `people’s send to safe, p99, while ${many} answers are written`,
      figures: pick(measured, ({ p99 }) => p99),
    }),
    makeRow({
      ...about,
      metric: `people’s send to safe, p50, while ${many} answers are written`,
      figures: pick(measured, ({ p50 }) => p50),
    }),
    makeRow({ ...about, metric: 'first words to the screen, 1 answer', figures: { cutuca: alone } }),
    makeRow({
      ...about,
      metric: `first words to the screen, ${many} at once, p50`,
      figures: { cutuca: drafts(0.5) },
    }),
    makeRow({
      ...about,
      metric: `first words to the screen, ${many} at once, p99`,
      figures: { cutuca: drafts(0.99) },
    }),
  ];
}
