import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { makeOpenAiModel, type ModelEvent, type ModelRequest } from '../index.ts';

let server: Server | undefined;
let sent = 0;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server that says the same again and again, as fast as it is read. */
async function startEndless(piece: string, status = 200): Promise<string> {
  sent = 0;
  const pour = (response: ServerResponse): void => {
    while (!response.destroyed && response.write(piece)) sent += piece.length;
    sent += piece.length;
    if (!response.destroyed) response.once('drain', () => pour(response));
  };
  server = createServer((_, response) => {
    response.writeHead(status, { 'Content-Type': status === 200 ? 'text/event-stream' : 'text/plain' });
    response.on('error', () => {});
    pour(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

async function ask(baseUrl: string): Promise<readonly ModelEvent[]> {
  const model = makeOpenAiModel({ apiKey: 'none', baseUrl, model: 'any', countTokens: () => 1 });
  const request = { messages: [], tools: [], question: {} } as unknown as ModelRequest;
  const events: ModelEvent[] = [];
  for await (const event of model.ask(request, new AbortController().signal)) events.push(event);
  return events;
}

const chunk = (delta: object): string =>
  `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', choices: [{ index: 0, delta }] })}\n\n`;

describe('a server that never stops', () => {
  it.each([
    ['one line', 'x'.repeat(16_384), 200],
    ['small words', chunk({ content: 'word ' }), 200],
    ['empty events', chunk({}), 200],
    [
      'a tool’s input',
      chunk({
        tool_calls: [{ index: 0, id: 'a', function: { name: 'nudge', arguments: 'x'.repeat(500) } }],
      }),
      200,
    ],
    ['lines of nothing', ': still here\n'.repeat(500), 200],
    ['an error', 'x'.repeat(16_384), 400],
  ])('[B24] is heard no further than an answer goes: %s', async (_, piece, status) => {
    const events = await ask(await startEndless(piece, status));
    expect(events.at(-1)?.type).toBe('fault');
    // What is on its way between the two is not read by anybody.
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });
});
