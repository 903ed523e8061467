import type { BlobId } from '#protocol';
import { afterEach, describe, expect, it } from 'vitest';
import {
  inTime,
  makeOpenAiModel,
  type Fault,
  type Model,
  type ModelEvent,
  type ModelRequest,
  type Tool,
} from '../index.ts';
import { aRequest, describeModel, hearAll, textOf } from '../model.contract.ts';
import {
  begin,
  chunk,
  failing,
  type ModelServer,
  type Reply,
  saying,
  send,
  startModelServer,
} from '../../test/modelServer/index.ts';

const servers: ModelServer[] = [];

async function serve(...replies: readonly Reply[]): Promise<ModelServer & { readonly model: Model }> {
  const server = await startModelServer(...replies);
  servers.push(server);
  const settings = {
    apiKey: 'test',
    baseUrl: server.baseUrl,
    model: 'test',
    countTokens: (text: string) => text.length,
  };
  return {
    ...server,
    model: inTime(makeOpenAiModel(settings), { first: 3_000, between: 300, whole: 9_000 }),
  };
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map(async ({ close }) => close()));
});

describeModel('an OpenAI server', async () => (await serve(saying('fo', 'ur'))).model);

const blob = 'a'.repeat(64) as BlobId;
const withPhoto: ModelRequest = {
  ...aRequest('what do you see?'),
  messages: [{ role: 'person', text: '[sends a photo]', photo: { blob, type: 'image/png' } }],
  photos: new Map([[blob, 'data:image/png;base64,AAAA']]),
};
const lastAsked = (asked: readonly unknown[]): unknown =>
  (asked as readonly { readonly messages: readonly { readonly content: unknown }[] }[])
    .at(-1)
    ?.messages.at(-1)?.content;

const lastOf = (events: readonly ModelEvent[]): ModelEvent | undefined => events.at(-1);
const fault = (why: Fault): ModelEvent => ({ type: 'fault', fault: why });

describe('an OpenAI server', () => {
  it('[B8] reports what the answer cost', async () => {
    const { model } = await serve(saying('four'));
    expect(await hearAll(model, aRequest('2+2'))).toEqual([
      { type: 'text', text: 'four' },
      { type: 'usage', usage: { promptTokens: 7, answerTokens: 2 } },
      { type: 'end' },
    ]);
  });

  it('[B8] is counted by us where it reports nothing', async () => {
    const { model } = await serve((response) => {
      begin(response);
      send(response, chunk({ content: 'four' }, 'stop'));
      response.end();
    });
    expect(await hearAll(model, aRequest('2+2'))).toContainEqual({
      type: 'usage',
      usage: { promptTokens: 'You are Gepeto.2+2'.length, answerTokens: 4 },
    });
  });

  const nudge: Tool = {
    name: 'nudge',
    description: 'Shakes the window.',
    parameters: { type: 'object', properties: {} },
    run: () => ({ result: 'done', act: { type: 'nudge' } }),
  };
  const calling =
    (name: string, ...input: readonly string[]): Reply =>
    (response) => {
      begin(response);
      const call = (more: object) => chunk({ tool_calls: [{ index: 0, ...more }] });
      send(response, call({ id: 'call-1', type: 'function', function: { name, arguments: '' } }));
      for (const piece of input) send(response, call({ function: { arguments: piece } }));
      send(response, chunk({}, 'tool_calls'));
      send(response, '[DONE]');
      response.end();
    };

  it('[B17] is shown the photos', async () => {
    const { model, asked } = await serve(saying('a cat'));
    await hearAll(model, withPhoto);
    expect(asked).toHaveLength(1);
    expect(lastAsked(asked)).toEqual([
      { type: 'text', text: '[sends a photo]' },
      { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
    ]);
  });

  it('[B17] is asked with the words alone where it takes no photos', async () => {
    const { model, asked } = await serve(failing(400, 'invalid_value'), saying('what is on it?'));
    expect(textOf(await hearAll(model, withPhoto))).toBe('what is on it?');
    expect(lastAsked(asked)).toBe('[sends a photo]');
  });

  it('[B7] uses a tool and is told what came of it', async () => {
    const { model, asked } = await serve(calling('nudge', '{', '}'), saying('Nudged!'));
    const events = await hearAll(model, { ...aRequest('nudge me'), tools: [nudge] });
    expect(events).toContainEqual({ type: 'act', act: { type: 'nudge' } });
    expect(textOf(events)).toBe('Nudged!');
    expect(asked[1]).toMatchObject({
      messages: [
        {},
        {},
        { role: 'assistant' },
        { role: 'tool', tool_call_id: 'call-1', content: 'done' },
      ],
    });
  });

  it('[B7] is told of a tool that there is not, and of input that is none', async () => {
    const { model, asked } = await serve(
      calling('rm', '{}'),
      calling('nudge', '{nonsense'),
      saying('Sorry.'),
    );
    const events = await hearAll(model, { ...aRequest('hm'), tools: [nudge] });
    expect(textOf(events)).toBe('Sorry.');
    expect(events.filter(({ type }) => type === 'act')).toEqual([]);
    expect(JSON.stringify(asked)).toContain('There is no tool rm.');
    expect(JSON.stringify(asked)).toContain('The input was no JSON.');
  });

  it('[B10] may not use tools for ever', async () => {
    const { model, asked } = await serve(calling('nudge', '{}'));
    await hearAll(model, { ...aRequest('nudge me'), tools: [nudge] });
    expect(asked.length).toBeLessThanOrEqual(5);
  });
});

describe('a server that fails', () => {
  it.each<[string, Reply, Fault]>([
    ['a wrong key', failing(401, 'invalid_api_key'), { type: 'wrong-key' }],
    [
      'a quota that is used up for long',
      failing(429, 'rate_limited', { 'retry-after': '3600' }),
      { type: 'busy', retryAfter: 3_600 },
    ],
    ['an error of its own', failing(500, 'server_error'), { type: 'server-error', status: 500 }],
    [
      'a model that it does not have',
      failing(404, 'model_not_found'),
      { type: 'bad-request', status: 404 },
    ],
    ['a conversation that is too long', failing(400, 'context_length_exceeded'), { type: 'too-long' }],
    ['a refusal by its filter', failing(400, 'content_filter'), { type: 'refused' }],
  ])('[B10] says so: %s', async (_, reply, why) => {
    const { model } = await serve(reply);
    expect(lastOf(await hearAll(model, aRequest('2+2')))).toEqual(fault(why));
  });

  const streaming =
    (...parts: readonly unknown[]): Reply =>
    (response) => {
      begin(response);
      for (const part of parts) send(response, part);
      response.end();
    };

  it.each<[string, Reply, Fault]>([
    ['a stream that just ends', streaming(chunk({ content: 'fo' })), { type: 'cut' }],
    ['an answer with nothing in it', streaming(chunk({}, 'stop'), '[DONE]'), { type: 'empty' }],
    [
      'a filter in the middle',
      streaming(chunk({ content: 'fo' }), chunk({}, 'content_filter'), '[DONE]'),
      { type: 'refused' },
    ],
    ['a refusal in words', streaming(chunk({ refusal: 'I must not.' }), '[DONE]'), { type: 'refused' }],
    ['a piece that is no JSON', streaming('{"choices": [', '[DONE]'), { type: 'malformed' }],
    ['a piece of another shape', streaming({ hello: 'there' }, '[DONE]'), { type: 'malformed' }],
    [
      'an error in the middle',
      streaming({ error: { message: 'overloaded' } }),
      { type: 'server-error', status: 200 },
    ],
  ])('[B10] says so: %s', async (_, reply, why) => {
    const { model } = await serve(reply);
    expect(lastOf(await hearAll(model, aRequest('2+2')))).toEqual(fault(why));
  });

  it('[B10] says so: a connection that breaks in the middle', async () => {
    const { model } = await serve(async (response) => {
      begin(response);
      send(response, chunk({ content: 'fo' }));
      await new Promise((done) => {
        setTimeout(done, 50);
      });
      response.destroy();
    });
    const events = await hearAll(model, aRequest('2+2'));
    expect(textOf(events)).toBe('fo');
    expect(lastOf(events)).toEqual(fault({ type: 'cut' }));
  });

  it('[B10] says so: a stream that stalls', async () => {
    const { model } = await serve((response) => {
      begin(response);
      send(response, chunk({ content: 'fo' }));
    });
    expect(lastOf(await hearAll(model, aRequest('2+2')))).toEqual(fault({ type: 'stalled' }));
  });

  it('[B10] says so: nobody there', async () => {
    const { model, close } = await serve(saying('never'));
    servers.length = 0;
    await close();
    expect(lastOf(await hearAll(model, aRequest('2+2')))).toEqual(fault({ type: 'no-network' }));
  });

  it('[B10] is asked once more where it was only busy for a moment', async () => {
    const { model, asked } = await serve(
      failing(429, 'rate_limited', { 'retry-after': '0' }),
      saying('four'),
    );
    expect(textOf(await hearAll(model, aRequest('2+2')))).toBe('four');
    expect(asked).toHaveLength(2);
  });
});
