/** Against a server of OpenAI's protocol that nobody here wrote. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MockLlm, startMockLlm } from '../../test/mockLlm/index.ts';
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

let server: MockLlm;
let model: Model;

beforeAll(async () => {
  server = await startMockLlm(rules);
  const settings = {
    apiKey: 'test',
    baseUrl: server.baseUrl,
    model: 'gpt-test',
    countTokens: (text: string) => text.length,
  };
  model = inTime(makeOpenAiModel(settings));
}, 40_000);

afterAll(() => server.stop());

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
