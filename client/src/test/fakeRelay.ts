/** Answers calls as a test says, and notes what was asked. */
import { err, ok, type ResponseOf, type RouteName } from '#protocol';
import type { Failure, Session } from '../session/index.ts';

type Answers = { [N in RouteName]?: ResponseOf<N> | Failure };

export interface FakeRelay {
  readonly call: Session['call'];
  readonly keep: Session['keep'];
  /** Changes what is answered from now on. */
  answer(answers: Answers): void;
  readonly calls: readonly { readonly name: RouteName; readonly input: unknown }[];
}

export function makeFakeRelay(first: Answers = {}): FakeRelay {
  let answers = first;
  const calls: { name: RouteName; input: unknown }[] = [];
  return {
    calls,
    answer(more) {
      answers = { ...answers, ...more };
    },
    keep: () => Promise.resolve(),
    async call<N extends RouteName>(name: N, input?: unknown) {
      calls.push({ name, input });
      const answer: ResponseOf<N> | Failure = answers[name] ?? { type: 'unreachable' };
      return Promise.resolve(isFailure(answer) ? err(answer) : ok(answer));
    },
  };
}

const isFailure = (answer: unknown): answer is Failure =>
  typeof answer === 'object' &&
  answer !== null &&
  'type' in answer &&
  (answer.type === 'unreachable' || answer.type === 'refused');
