/** A chat-completions server that does whatever the test wants, right or wrong. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Reply = (response: ServerResponse, body: unknown) => Promise<void> | void;

export type ModelServer = {
  readonly baseUrl: string;
  /** What was asked of it, the oldest first. */
  readonly asked: readonly unknown[];
  readonly close: () => Promise<void>;
};

/** One reply for each request; the last one for all that follow. */
export async function startModelServer(...replies: readonly Reply[]): Promise<ModelServer> {
  const asked: unknown[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const body = await readJson(request);
      asked.push(body);
      await replies[Math.min(asked.length, replies.length) - 1]?.(response, body);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text) as unknown;
}

export const begin = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
};

export function send(response: ServerResponse, data: unknown): void {
  response.write(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`);
}

/** A piece of a streamed answer. */
export const chunk = (delta: object, finish: string | null = null): object => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'test',
  choices: [{ index: 0, delta, finish_reason: finish }],
});

/** A whole, right answer. */
export const saying =
  (...words: readonly string[]): Reply =>
  (response) => {
    begin(response);
    for (const content of words) send(response, chunk({ content }));
    send(response, chunk({}, 'stop'));
    send(response, {
      ...chunk({}),
      choices: [],
      usage: { prompt_tokens: 7, completion_tokens: 2, total_tokens: 9 },
    });
    send(response, '[DONE]');
    response.end();
  };

/** An error as OpenAI words it. */
export const failing =
  (status: number, code: string, headers: Readonly<Record<string, string>> = {}): Reply =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: 'no', type: 'error', code } }));
  };
