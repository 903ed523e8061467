/**
 * Any server that speaks OpenAI's chat completions, streaming. What it must do and does not is a fault: a stream that ends
 * without saying why was cut, one that says nothing was empty.
 */
import { setTimeout } from 'node:timers/promises';
import OpenAI from 'openai';
import type { ChatCompletionChunk, ChatCompletionMessageParam } from 'openai/resources';
import type { Fault, Model, ModelEvent, ModelRequest } from '../types.ts';
import { boundedFetch } from './boundedFetch.ts';
import { faultOf, retryAfter } from './faults.ts';
import { toParams } from './params.ts';
import { addPieces, areTooMany, toolList, useTools, type ToolCall } from './toolCalls.ts';

export type OpenAiSettings = {
  readonly apiKey: string;
  /** Such as `http://127.0.0.1:11434/v1`; undefined is OpenAI's own. */
  readonly baseUrl: string | undefined;
  readonly model: string;
  readonly countTokens: (text: string) => number;
};

/** So often may a model use tools before it has to speak. */
const mostRounds = 4;
const mostTries = 2;
/** Letters of one answer, whatever the server makes of the limit that it was given. */
const mostSaid = 64 * 1024;

export function makeOpenAiModel({ apiKey, baseUrl, model, countTokens }: OpenAiSettings): Model {
  const client = new OpenAI({
    apiKey,
    baseURL: baseUrl ?? null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: boundedFetch,
  });

  /** OpenAI's newer models know only the second name, most servers at home only the first. */
  const maxTokensName = baseUrl === undefined ? 'max_completion_tokens' : 'max_tokens';

  async function* ask(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelEvent> {
    let photos = request.photos ?? noPhotos;
    let messages = toParams(request.messages, photos);
    for (let round = 1; ; round += 1) {
      const outcome = yield* roundOf(
        messages,
        round < mostRounds ? request : { ...request, tools: [] },
        signal,
      );
      if (signal.aborted) return;
      if (round === 1 && photos.size > 0 && isBadRequest(outcome)) {
        // A model without eyes, or a picture that its server does not take: the words alone.
        photos = noPhotos;
        messages = toParams(request.messages, photos);
        round = 0;
        continue;
      }
      if (outcome.type === 'fault') {
        yield outcome;
        return;
      }
      if (outcome.calls.length === 0 || round >= mostRounds) {
        yield outcome.said ? { type: 'end' } : { type: 'fault', fault: { type: 'empty' } };
        return;
      }
      const used = useTools(outcome.calls, request.tools);
      yield* used.events;
      messages.push(...used.messages);
    }
  }

  /** Once more where that may help and nothing was said yet. */
  async function* roundOf(
    messages: readonly ChatCompletionMessageParam[],
    request: ModelRequest,
    signal: AbortSignal,
  ): AsyncGenerator<ModelEvent, Outcome> {
    for (let tries = 1; ; tries += 1) {
      const outcome = yield* stream(messages, request, signal);
      const wait = outcome.type === 'fault' ? retryAfter(outcome.fault) : undefined;
      if (wait === undefined || tries >= mostTries || signal.aborted) return outcome;
      await setTimeout(wait, undefined, { signal }).catch(() => {});
    }
  }

  async function* stream(
    messages: readonly ChatCompletionMessageParam[],
    { tools, maxTokens }: ModelRequest,
    signal: AbortSignal,
  ): AsyncGenerator<ModelEvent, Outcome> {
    let said = '';
    try {
      const chunks = await client.chat.completions.create(
        {
          model,
          messages: [...messages],
          stream: true,
          stream_options: { include_usage: true },
          ...(maxTokens !== undefined && { [maxTokensName]: maxTokens }),
          ...(tools.length > 0 && { tools: toolList(tools) }),
        },
        { signal },
      );
      let calls: readonly ToolCall[] = [];
      let finish: string | undefined;
      let usage: ChatCompletionChunk['usage'];
      for await (const chunk of chunks) {
        if (!isChunk(chunk)) return failed({ type: 'malformed' });
        const [choice] = chunk.choices;
        usage = chunk.usage ?? usage;
        finish = choice?.finish_reason ?? finish;
        if (choice?.delta.refusal) return failed({ type: 'refused' });
        calls = addPieces(calls, choice?.delta.tool_calls ?? []);
        if (areTooMany(calls)) return failed({ type: 'malformed' });
        const text = choice?.delta.content ?? '';
        if (text === '') continue;
        said += text;
        if (said.length > mostSaid) return failed({ type: 'cut' });
        yield { type: 'text', text };
      }
      yield { type: 'usage', usage: reported(usage) ?? estimated(messages, said) };
      if (finish === 'content_filter') return failed({ type: 'refused' });
      return finish === undefined ? failed({ type: 'cut' }) : { type: 'done', said: said !== '', calls };
    } catch (error) {
      return failed(faultOf(error, said !== ''));
    }
  }

  /** Servers at home often report nothing. */
  const estimated = (messages: readonly ChatCompletionMessageParam[], said: string) => ({
    promptTokens: messages.reduce((sum, { content }) => sum + countTokens(asText(content)), 0),
    answerTokens: countTokens(said),
  });

  return { ask };
}

type Outcome =
  | { readonly type: 'done'; readonly said: boolean; readonly calls: readonly ToolCall[] }
  | { readonly type: 'fault'; readonly fault: Fault };

const noPhotos: NonNullable<ModelRequest['photos']> = new Map();

const isBadRequest = (outcome: Outcome): boolean =>
  outcome.type === 'fault' && outcome.fault.type === 'bad-request';

const failed = (fault: Fault): Outcome => ({ type: 'fault', fault });
/** The package checks that a piece is JSON, and nothing more. */
const isChunk = ({ choices }: { readonly choices?: unknown }): boolean => Array.isArray(choices);
const asText = (content: unknown): string => (typeof content === 'string' ? content : '');

/** A server that reports less than nothing would fill the purse; what it says is checked as everybody's word is. */
const reported = (usage: ChatCompletionChunk['usage']) => {
  const { prompt_tokens: promptTokens, completion_tokens: answerTokens } = usage ?? {};
  return isCount(promptTokens) && isCount(answerTokens) ? { promptTokens, answerTokens } : undefined;
};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
