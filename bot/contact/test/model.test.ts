import { describe, expect, it, vi } from 'vitest';
import { type Fault, makeScriptedModel, type ModelEvent, type ModelRequest } from '../../model/index.ts';
import { valueOf } from '../../../relay/test/support/index.ts';
import { patience } from '../../test/support/index.ts';
import { setScene } from './support.ts';

const text = (said: string): ModelEvent => ({ type: 'text', text: said });
const end: ModelEvent = { type: 'end' };
const usage = (tokens: number): ModelEvent => ({
  type: 'usage',
  usage: { promptTokens: tokens, answerTokens: 0 },
});
const wait = async (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms);
  });
const lastLine = ({ messages }: ModelRequest): string => messages.at(-1)?.text ?? '';

describe('a contact with a model', { timeout: 60_000 }, () => {
  it('[B5] shows the draft while it writes, and says it as one entry', async () => {
    const { person } = await setScene(
      makeScriptedModel(async function* () {
        yield text('Once');
        await wait(250);
        yield text(' upon');
        await wait(250);
        yield text(' a time.');
        yield end;
      }),
    );
    const alice = await person('alice');
    await alice.hears(1);
    await alice.say('tell me a story');
    await alice.hearsText('Once upon a time.');
    expect(alice.heard()).toHaveLength(2);
    expect(alice.drafts.slice(0, 2)).toEqual(['Once', 'Once upon']);
  });

  it('[B5] says a long answer as several entries', async () => {
    const paragraph = 'word '.repeat(400).trim();
    const { person } = await setScene(
      makeScriptedModel(() => [text([paragraph, paragraph, paragraph].join('\n\n')), end]),
    );
    const alice = await person('alice');
    await alice.hears(1);
    await alice.say('tell me a lot');
    await alice.hears(4);
    expect(alice.texts().slice(1)).toEqual([paragraph, paragraph, paragraph]);
  });

  it('[B6] tells the model of this conversation and of no other', async () => {
    const asked: ModelRequest[] = [];
    const { person } = await setScene(
      makeScriptedModel((request) => {
        asked.push(request);
        return [text(`heard ${lastLine(request)}`), end];
      }),
    );
    const [alice, bob] = [await person('alice'), await person('bob')];
    await alice.say('my secret is blue');
    await alice.hearsText('heard my secret is blue');
    await bob.say('what is her secret?');
    await bob.hearsText('heard what is her secret?');
    expect(JSON.stringify(asked[0]?.messages)).toContain('blue');
    expect(JSON.stringify(asked[1]?.messages)).not.toContain('blue');
    expect(asked[1]?.question.search('blue')).toEqual([]);
  });

  it('[B2] takes in a line that comes while it writes, and answers once', async () => {
    let times = 0;
    const { person } = await setScene(
      makeScriptedModel(async function* (request) {
        times += 1;
        yield text(
          times === 1
            ? 'a first'
            : `both: ${request.messages.filter(({ role }) => role === 'person').length}`,
        );
        await wait(times === 1 ? 2_000 : 0);
        yield end;
      }),
    );
    const alice = await person('alice');
    await alice.hears(1);
    await alice.say('one');
    await vi.waitFor(() => expect(alice.drafts).toContain('a first'), patience);
    await alice.say('two');
    await alice.hearsText('both: 2');
    expect(alice.heard()).toHaveLength(2);
  });

  it('[B2] stops when it is told to, with what it has said', async () => {
    const { person } = await setScene(
      makeScriptedModel(async function* () {
        yield text('I could go on');
        await wait(400);
        yield text(' for ever');
        await wait(60_000);
      }),
    );
    const alice = await person('alice');
    await alice.hears(1);
    await alice.say('talk');
    await vi.waitFor(() => expect(alice.drafts).toContain('I could go on'), patience);
    await alice.say('stop!');
    await alice.hearsText(/^I could go on.* …$/);
  });

  const faults: readonly Fault[] = [
    { type: 'wrong-key' },
    { type: 'no-network' },
    { type: 'busy', retryAfter: 60 },
    { type: 'server-error', status: 500 },
    { type: 'bad-request', status: 404 },
    { type: 'too-long' },
    { type: 'empty' },
    { type: 'refused' },
    { type: 'malformed' },
  ];

  it('[B10] says one line for people and one for the operator, whatever happens', async () => {
    const left = [...faults];
    const scene = await setScene(
      makeScriptedModel(() => [{ type: 'fault', fault: left[0] ?? { type: 'cut' } }]),
    );
    const alice = await scene.person('alice');
    await alice.hears(1);
    for (const [index, fault] of faults.entries()) {
      await alice.say(`question ${index}`);
      await alice.hears(index + 2);
      expect(scene.logged.filter((line) => line.startsWith('error model-failed'))).toHaveLength(
        index + 1,
      );
      expect(scene.logged.at(-1)).toContain(fault.type);
      left.shift();
    }
    expect(new Set(alice.texts()).size).toBe(faults.length + 1);
    expect(JSON.stringify(scene.logged)).not.toContain('question');
  });

  it('[B10] says what it has when the model breaks off, and that it did', async () => {
    const { person } = await setScene(makeScriptedModel(() => [text('Half of')]));
    const alice = await person('alice');
    await alice.hears(1);
    await alice.say('hello');
    expect(await alice.hearsText('Half of')).toBe('Half of …\n\nMy answer was cut off there.');
  });

  it('[B10] does not wait for a model for ever', async () => {
    const { person } = await setScene(
      makeScriptedModel(async function* () {
        yield text('Hm');
        await wait(600_000);
      }),
    );
    const alice = await person('alice');
    await alice.hears(1);
    await alice.say('hello');
    expect(await alice.hearsText('fell silent')).toMatch(/^Hm …\n\nMy model fell silent/);
  });

  it('[B6] asks again with less where it was too long', async () => {
    const sizes: number[] = [];
    const { person } = await setScene(
      makeScriptedModel(({ messages }) => {
        sizes.push(messages.length);
        return sizes.length === 1
          ? [{ type: 'fault', fault: { type: 'too-long' } }]
          : [text('fits'), end];
      }),
      { contextTokens: 400 },
    );
    const alice = await person('alice');
    await alice.hears(1);
    await alice.say('hello '.repeat(40));
    expect(await alice.hearsText('fits')).toBe('fits');
    expect(sizes[1]).toBeLessThan(sizes[0] ?? 0);
  });

  it('[B6] sums up what no longer fits, and goes on from that after a restart', async () => {
    const asked: ModelRequest[] = [];
    const model = makeScriptedModel((request) => {
      asked.push(request);
      const isSummary = request.messages[0]?.text.startsWith('Sum up') ?? false;
      return [text(isSummary ? 'Alice likes tea.' : 'ok'), usage(1), end];
    });
    const scene = await setScene(model, { contextTokens: 260 });
    const alice = await scene.person('alice');
    await alice.hears(1);
    for (const round of [1, 2, 3]) {
      await alice.say(`${'long words '.repeat(30)} ${round}`);
      await alice.hears(round + 1);
    }
    await scene.stop();
    await scene.start();
    await alice.say('what do I like?');
    await alice.hears(5);
    expect(asked.at(-1)?.messages[1]?.text).toContain('Alice likes tea.');
  });

  it('[B7] acts only where it was asked to, with what its tools allow', async () => {
    const { person } = await setScene(
      makeScriptedModel(({ tools }) => {
        const use = (name: string, input: unknown) =>
          tools.find((tool) => tool.name === name)?.run(input);
        const acts = [use('nudge', {}), use('react', { emoticon: '(L)' })].flatMap(
          (used) => used?.act ?? [],
        );
        const results = [
          use('calculate', { expression: '0.1 + 0.2' }),
          use('remind', { minutes: -1, text: 'x' }),
          use('roll_dice', { count: 99, sides: 6 }),
          use('react', { emoticon: 'ha ha' }),
        ].map((used) => used?.result);
        return [
          text(results.join(' | ')),
          ...acts.map((act): ModelEvent => ({ type: 'act', act })),
          end,
        ];
      }),
    );
    const [alice, bob] = [await person('alice'), await person('bob')];
    await bob.hears(1);
    const entry = await alice.say('do things');
    await vi.waitFor(
      () =>
        expect(alice.heard().map(({ body }) => body.kind)).toEqual(['text', 'text', 'nudge', 'react']),
      patience,
    );
    expect(alice.texts()[1]).toMatch(
      /^0\.3 \| Wrong input: .* \| Nobody has such dice\. \| Wrong input: .*Not one emoticon/s,
    );
    expect(alice.heard()[3]?.body).toMatchObject({ target: { id: entry.id }, reaction: '(L)' });
    expect(bob.heard()).toHaveLength(1);
  });

  it('[B8] says once that a budget is spent, and goes on with its own skills', async () => {
    const scene = await setScene(
      makeScriptedModel(() => [text('from the model'), usage(100), end]),
      {
        budgets: { personPerDay: { tokens: 100 }, relayPerMonth: {} },
      },
    );
    const [alice, bob] = [await scene.person('alice'), await scene.person('bob')];
    await alice.say('/credits');
    await alice.hearsText('You have 100 tokens left today.');
    await alice.say('hello');
    await alice.hearsText('from the model');
    await alice.say('2+2');
    expect(await alice.hearsText('= 4')).toMatch(
      /^Your credits with me are used up until .*\n\n2\+2 = 4$/,
    );
    await scene.stop();
    await scene.start();
    await alice.say('3+3');
    expect(await alice.hearsText('= 6')).toBe('3+3 = 6');
    await bob.say('hello');
    await bob.hearsText('from the model');
  });

  it('[B18] shows on its card how much of the month is left', async () => {
    const { person } = await setScene(
      makeScriptedModel(() => [text('dear'), usage(300), end]),
      { budgets: { personPerDay: {}, relayPerMonth: { tokens: 1_000 } } },
    );
    const alice = await person('alice');
    const left = async () =>
      valueOf(await alice.account.call('contacts')).contacts[0]?.profile.creditsLeft;
    await expect.poll(left).toBe(100);
    await alice.say('hello');
    await expect.poll(left).toBe(70);
  });

  it("[B8] goes away when the relay's month is spent, and says until when", async () => {
    const { person } = await setScene(
      makeScriptedModel(() => [text('dear'), usage(1_000_000), end]),
      {
        budgets: { personPerDay: {}, relayPerMonth: { money: 1 } },
        prices: { test: { prompt: 2, answer: 2 } },
      },
    );
    const alice = await person('alice');
    await alice.say('hello');
    await alice.hearsText('dear');
    await vi.waitFor(async () => {
      const answer = await alice.account.call('contacts');
      expect(JSON.stringify(answer)).toContain('Out of credits until');
    }, patience);
  });
});
