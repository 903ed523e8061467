/**
 * A chat-completions server of whose answers only the pace matters: the first words say when they were sent (ms since 1970),
 * then a word comes every 50 ms for 10 s.
 */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { answerAs } from '../program/index.ts';

const words = { count: 200, apart: 50 };

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => void answer(response));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
answerAs({}, `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`);

async function answer(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const say = (delta: object, finish: string | null = null): void => {
    const choices = [{ index: 0, delta, finish_reason: finish }];
    const chunk = {
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      created: 1,
      model: 'bench',
      choices,
    };
    response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  };
  say({ content: `${performance.timeOrigin + performance.now()} ` });
  for (let count = 0; count < words.count && !response.closed; count += 1) {
    await setTimeout(words.apart);
    say({ content: `word ${count}, ` });
  }
  say({}, 'stop');
  response.end('data: [DONE]\n\n');
}
