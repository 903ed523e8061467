/** Against a server of OpenAI's protocol that nobody here wrote. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../test/modelServer/index.ts';
import { inTime, makeOpenAiModel, type Model } from '../index.ts';
import { aRequest, describeModel, hearAll, textOf } from '../model.contract.ts';

const rules = `
streaming:
  chunkSize: 6
  chunkIntervalMs: 5
rules:
  - path: "/v1/chat/completions"
    match: "@"
    response:
      status: 200
      content: |
        {"id": "1", "object": "chat.completion", "created": 1, "model": "gpt-test",
         "choices": [{"index": 0, "message": {"role": "assistant",
           "content": "You said {{jmes request body.messages[-1].content}}"}, "finish_reason": "stop"}]}
  - path: "/v1/chat/completions"
    match: "contains(body.messages[-1].content, 'wrong key')"
    response:
      status: 401
      content: '{"error": {"message": "no", "type": "invalid_request_error", "code": "invalid_api_key"}}'
`;

let folder: string;
let stop: () => void;
let model: Model;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cutuca-mock-llm-'));
  writeFileSync(join(folder, 'mock-llm.yaml'), rules);
  const port = await freePort();
  const main = createRequire(import.meta.url).resolve('@dwmkerr/mock-llm');
  const env = { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: String(port) };
  const server = spawn(process.execPath, [main], { cwd: folder, env, stdio: 'ignore' });
  const gone = once(server, 'exit');
  stop = () => void server.kill('SIGKILL');
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  await Promise.race([
    gone.then(() => expect.fail('The server did not start.')),
    vi.waitFor(async () => fetch(baseUrl), { timeout: 30_000, interval: 100 }),
  ]);
  const settings = {
    apiKey: 'test',
    baseUrl,
    model: 'gpt-test',
    countTokens: (text: string) => text.length,
  };
  model = inTime(makeOpenAiModel(settings));
}, 40_000);

afterAll(() => {
  stop();
  rmSync(folder, { recursive: true });
});

describeModel('mock-llm', () => model);

describe('mock-llm', () => {
  it('[B11] streams what it has to say', async () => {
    const events = await hearAll(model, aRequest('2+2'));
    expect(textOf(events)).toBe('You said 2+2');
    expect(events.filter(({ type }) => type === 'text').length).toBeGreaterThan(1);
  });

  it('[B10] fails in the stream itself, and is believed', async () => {
    const events = await hearAll(model, aRequest('wrong key'));
    expect(events.at(-1)).toMatchObject({ type: 'fault' });
    expect(textOf(events)).toBe('');
  });
});
