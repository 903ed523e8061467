/** One run: people talk to a bot whose model takes its time, while the bot, and now and then the relay, is killed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as v from 'valibot';
import { makeSeededRandom } from '#protocol/testing';
import { makeAccount } from '../../../relay/test/support/index.ts';
import { begin, chunk, freePort, send, startModelServer } from '../modelServer/index.ts';
import { makeProgram } from './process.ts';
import { startTalker } from './talker.ts';

export type CrashRun = {
  readonly kills: number;
  readonly asked: number;
  readonly answered: number;
  readonly doubled: number;
};

const people = ['alice', 'bob', 'carol'];
const bot = 'gepeto';
/** In ms: from when its model is asked, or else from its start, to its end; and for everything to be answered at last. */
const life = { answering: 500, starting: 3_000 };
const patience = 60_000;
/** One kill in so many also takes the relay. */
const relayToo = 5;

const Asked = v.object({ messages: v.array(v.object({ role: v.string(), content: v.string() })) });

export async function run(cycles: number, seed: number): Promise<CrashRun> {
  const random = makeSeededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'cutuca-bot-crash-'));
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => rmSync(folder, { recursive: true, force: true }));

  let onAsked = (): void => {};
  const untilAsked = async (): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    onAsked = resolve;
    await promise;
  };
  const server = await startModelServer(async (response, body) => {
    onAsked();
    const question =
      v.parse(Asked, body).messages.findLast(({ role }) => role === 'user')?.content ?? '';
    begin(response);
    for (const content of ['answer ', 'to ', question, '.']) {
      send(response, chunk({ content }));
      await setTimeout(random.below(40));
    }
    send(response, chunk({}, 'stop'));
    send(response, '[DONE]');
    response.end();
  });
  cleanup.defer(server.close);

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const relay = makeProgram('relay/main.ts', {
    CUTUCA_DATA: join(folder, 'relay'),
    CUTUCA_PORT: String(port),
    CUTUCA_BOT: 'off',
  });
  const program = makeProgram('bot/main.ts', {
    CUTUCA_BOT_RELAY: url,
    CUTUCA_BOT_HANDLE: bot,
    CUTUCA_BOT_PASSWORD: 'gepeto likes long passwords',
    CUTUCA_BOT_NAME: 'Gepeto',
    CUTUCA_BOT_DATA: join(folder, 'bot'),
    OPENAI_BASE_URL: server.baseUrl,
  });
  cleanup.defer(relay.kill);
  cleanup.defer(program.kill);
  relay.start();
  await untilReady(url);
  program.start();

  const at = { url, clock: { now: Date.now } };
  const accounts = await Promise.all(people.map(async (handle) => makeAccount(at, handle)));
  const talkers = await Promise.all(accounts.map(async (account) => startTalker(at, account, bot)));
  cleanup.defer(() => {
    for (const { close } of talkers) close();
  });

  for (let kills = 1; kills <= cycles; kills += 1) {
    // Most of what can go wrong is about answers, some of it about starts.
    if (random.chance(0.8)) await Promise.race([untilAsked(), setTimeout(patience)]);
    await setTimeout(random.below(random.chance(0.8) ? life.answering : life.starting));
    await program.kill();
    if (kills % relayToo === 0) {
      await relay.kill();
      relay.start();
    }
    program.start();
  }
  await Promise.all(talkers.map(async ({ finish }) => finish(patience)));

  const counts = talkers.map((talker) => talker.counts());
  const sum = (name: 'asked' | 'answered' | 'doubled'): number =>
    counts.reduce((total, each) => total + each[name], 0);
  return { kills: cycles, asked: sum('asked'), answered: sum('answered'), doubled: sum('doubled') };
}

async function untilReady(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/ready`).catch(() => undefined);
    if (answer?.ok === true) return;
    await setTimeout(20);
  }
}
