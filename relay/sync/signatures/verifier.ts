/**
 * Checks the signatures of a turn of the event loop together: a few where they are, many in a thread of their own. A relay
 * where people just talk never starts it.
 */
import type { VerifyEntry } from '#protocol';
import { type Check, type Helper, startHelper } from './helper.ts';
import { verifyHere } from './verifyHere.ts';

export type Verifier = {
  /** The verdicts of `verifyEntry`. */
  readonly verify: VerifyEntry;
  readonly close: () => void;
};

type Asked = {
  readonly args: Parameters<VerifyEntry>;
  readonly answer: (holds: boolean | Promise<boolean>) => void;
};

/** So many in one turn are worth a thread. */
const many = 8;

/** The thread has what it does and what it does next; all else is gathered meanwhile, since each message costs both sides. */
const mostUnderWay = 2;

export function createVerifier(): Verifier {
  let asked: Asked[] = [];
  let helper: Helper | undefined;
  let underWay = 0;
  let closed = false;

  const checkHere = (turn: readonly Asked[]): void => {
    for (const { args, answer } of turn) answer(verifyHere(...args));
  };

  const checkThere = async (turn: readonly Asked[]): Promise<void> => {
    underWay += 1;
    try {
      helper ??= startHelper(() => {
        helper = undefined;
      });
      const answers = await helper.check(turn.map(({ args: [jws, key] }): Check => `${jws} ${key.x}`));
      for (const [index, { answer }] of turn.entries()) answer(answers[index] === '1');
    } catch {
      checkHere(turn);
    }
    underWay -= 1;
    if (asked.length > 0) checkAsked();
  };

  const checkAsked = (): void => {
    if (underWay >= mostUnderWay) return;
    const turn = asked;
    asked = [];
    if (turn.length < many || closed) checkHere(turn);
    else void checkThere(turn);
  };

  return {
    verify: async (...args) => {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      if (asked.length === 0) setImmediate(checkAsked);
      asked.push({ args, answer: resolve });
      return promise;
    },
    close: () => {
      closed = true;
      helper?.end();
    },
  };
}
