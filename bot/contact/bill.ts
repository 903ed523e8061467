/**
 * What one question to a model costs, from before it is asked until it is over, however it ends. It is charged in advance for
 * the most that it may cost, so that whoever interrupts each answer, or a process that dies in one, does not get it for nothing.
 */
import type { Usage } from '../credits/index.ts';
import type { ModelEvent } from '../model/index.ts';

export type Bill = {
  /** Follows what the model says. */
  readonly hear: (event: ModelEvent) => void;
  /** Replaces what was charged in advance by what it has cost; to be called once, in whatever way it ended. */
  readonly settle: () => void;
};

type Deps = {
  /** Of the prompt, as it is counted here. */
  readonly promptTokens: number;
  readonly countTokens: (text: string) => number;
  readonly replace: (usage: Usage) => void;
};

/** Faults of servers that have done nothing yet. */
const free: ReadonlySet<string> = new Set([
  'wrong-key',
  'no-network',
  'busy',
  'server-error',
  'bad-request',
  'too-long',
]);

export function makeBill({ promptTokens, countTokens, replace }: Deps): Bill {
  const reported = { promptTokens: 0, answerTokens: 0 };
  /** Said since the server last reported. */
  let unreported = '';
  let isReported = false;
  let state: 'asking' | 'over' = 'asking';

  return {
    hear: (event) => {
      switch (event.type) {
        case 'text':
          unreported += event.text;
          isReported = false;
          break;
        case 'usage':
          reported.promptTokens += event.usage.promptTokens;
          reported.answerTokens += event.usage.answerTokens;
          unreported = '';
          isReported = true;
          break;
        case 'end':
          state = 'over';
          break;
        case 'fault':
          // A server that has reported its usage has ended its answer, whatever is wrong with that.
          if (unreported === '' && (isReported || free.has(event.fault.type))) state = 'over';
          break;
        case 'act':
        case 'memory':
          break;
      }
    },
    settle: () => {
      const asked = state === 'asking' ? promptTokens : 0;
      replace({
        promptTokens: reported.promptTokens + asked,
        answerTokens: reported.answerTokens + countTokens(unreported),
      });
    },
  };
}
