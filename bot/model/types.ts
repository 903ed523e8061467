/** What is asked of a model, and what it answers. */
import type { BlobId } from '#protocol';
import type { Act } from '../acts.ts';
import type { Usage } from '../credits/index.ts';
import type { Message } from '../prompt/index.ts';
import type { Memory, Question } from '../skills/index.ts';

/** Something that the model may do while it answers. `run` never throws; what it gives back is told to the model. */
export type Tool = {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of an object. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly run: (input: unknown) => { readonly result: string; readonly act?: Act };
};

export type ModelRequest = {
  readonly messages: readonly Message[];
  /** The photos of the messages as `data:` addresses, where there are any. */
  readonly photos?: ReadonlyMap<BlobId, string>;
  /** What was asked, for a model that needs no prompt. */
  readonly question: Question;
  readonly tools: readonly Tool[];
  /** How long the answer may be; absent for a model that costs nothing. */
  readonly maxTokens?: number;
};

/** Why there is no answer, or not all of it. */
export type Fault =
  | { readonly type: 'wrong-key' }
  | { readonly type: 'no-network' }
  /** `retryAfter` in seconds. */
  | { readonly type: 'busy'; readonly retryAfter?: number }
  | { readonly type: 'server-error'; readonly status: number }
  | { readonly type: 'bad-request'; readonly status: number }
  | { readonly type: 'cut' }
  | { readonly type: 'stalled' }
  | { readonly type: 'too-long' }
  | { readonly type: 'empty' }
  | { readonly type: 'refused' }
  | { readonly type: 'malformed' };

export type ModelEvent =
  /** More of the answer. Never empty. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'act'; readonly act: Act }
  /** What is to be remembered of the conversation. */
  | { readonly type: 'memory'; readonly memory: Memory }
  | { readonly type: 'usage'; readonly usage: Usage }
  | { readonly type: 'end' }
  | { readonly type: 'fault'; readonly fault: Fault };

export interface Model {
  /** Never throws. The last event is `end` or `fault`, unless `signal` is aborted: then it just ends, at once. */
  ask(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}
