/**
 * A thread that checks signatures, many for one message: to wake a thread costs the relay as much as a third of a check, and
 * Node's own are woken for each.
 */
import { Worker } from 'node:worker_threads';
import { checkAll } from './checkAll.ts';

/** An entry and, after a space, the `x` of the public key that is to have signed it: neither has spaces. */
export type Check = `${string} ${string}`;

export type Helper = {
  /** For each check, in their order, `1` where it holds. Rejects where the thread ends before that. */
  readonly check: (checks: readonly Check[]) => Promise<string>;
  readonly end: () => void;
};

type Waiting = PromiseWithResolvers<string>;

/** `onEnd`: it has ended, and checks nothing any more. Throws where there can be no thread. */
export function startHelper(onEnd: () => void): Helper {
  // As a text, since the executable has no files to start a thread from.
  const worker = new Worker(`(${checkAll.toString()})()`, { eval: true, execArgv: [], env: {} });
  // It keeps nobody waiting who wants to end.
  worker.unref();
  const waiting: Waiting[] = [];
  worker.on('message', (answers: string) => waiting.shift()?.resolve(answers));
  // What went wrong is in the event after this one: it is over.
  worker.on('error', () => {});
  worker.on('exit', () => {
    onEnd();
    for (const { reject } of waiting.splice(0)) reject(new Error('The thread has ended'));
  });
  return {
    check: async (checks) => {
      const answer: Waiting = Promise.withResolvers();
      waiting.push(answer);
      worker.postMessage(checks.join('\n'));
      return answer.promise;
    },
    end: () => void worker.terminate(),
  };
}
