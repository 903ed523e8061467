import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passwordCost } from '../accounts/index.ts';
import { makeAccount, signInTo, startRelay, type TestAccount, type TestRelay } from './support/index.ts';

let relay: TestRelay;
let alice: TestAccount;

beforeAll(async () => {
  relay = await startRelay({ passwordCost });
  alice = await makeAccount(relay, 'alice');
});

afterAll(async () => {
  await relay.close();
});

async function timeOf(handle: string): Promise<number> {
  const started = performance.now();
  await signInTo(relay, { device: alice.device, handle, password: 'not the password' });
  return performance.now() - started;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe('the time of a refusal', () => {
  it(
    '[I6] is about the same for a wrong password and for an unknown handle',
    { timeout: 60_000 },
    async () => {
      const [wrong, unknown]: number[][] = [[], []];
      for (let round = 0; round < 9; round += 1) {
        wrong?.push(await timeOf('alice'));
        unknown?.push(await timeOf(`nobody-${round}`));
      }
      const ratio = median(wrong ?? []) / median(unknown ?? []);
      expect(ratio).toBeGreaterThan(1 / 3);
      expect(ratio).toBeLessThan(3);
    },
  );
});
