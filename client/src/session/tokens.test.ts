import { beforeEach, describe, expect, it } from 'vitest';
import { err, ok, type ResponseOf, type Result } from '#protocol';
import type { Call } from './api.ts';
import { makeFakeTimers, type FakeTimers } from './test/index.ts';
import { makeTokens, type Tokens } from './tokens.ts';
import type { Failure } from './types.ts';

type Answer = Result<ResponseOf<'refresh'>, Failure>;

let timers: FakeTimers;
let tokens: Tokens;
let asked: PromiseWithResolvers<Answer>[];
let ended: number;

const fresh = (accessToken: string): Answer => ok({ accessToken, accessTokenExpires: 0 });

beforeEach(() => {
  timers = makeFakeTimers();
  asked = [];
  ended = 0;
  const call = () => {
    const answer = Promise.withResolvers<Answer>();
    asked.push(answer);
    return answer.promise;
  };
  tokens = makeTokens({
    now: timers.now,
    locks: navigator.locks,
    call: call as unknown as Call,
    onEnded: () => {
      ended += 1;
    },
  });
});

const untilAsked = async (times: number) => {
  await expect.poll(() => asked.length).toBe(times);
};

describe('access tokens', () => {
  it('[I2] are used while they are good, and renewed in time', async () => {
    tokens.accept('first');
    timers.advance(8 * 60_000);
    expect(await tokens.take()).toEqual(ok('first'));
    timers.advance(2 * 60_000);
    const second = tokens.take();
    await untilAsked(1);
    asked[0]?.resolve(fresh('second'));
    expect(await second).toEqual(ok('second'));
  });

  it('[I2] are renewed once for all who ask at the same time, since the cookie is good for one use', async () => {
    const both = Promise.all([tokens.take(), tokens.take({ renew: true })]);
    await untilAsked(1);
    asked[0]?.resolve(fresh('one'));
    expect(await both).toEqual([ok('one'), ok('one')]);
  });

  it('[I2] are renewed one tab after another', async () => {
    const other = Promise.withResolvers<void>();
    const held = navigator.locks.request('cutuca/cookie', () => other.promise);
    const taking = tokens.take();
    await new Promise((resolve) => {
      void navigator.locks.query().then(resolve);
    });
    expect(asked).toEqual([]);
    other.resolve();
    await held;
    await untilAsked(1);
    asked[0]?.resolve(fresh('after the other tab'));
    expect(await taking).toEqual(ok('after the other tab'));
  });

  it('[I4] end with the sign-in, and only with it', async () => {
    const away = tokens.take();
    await untilAsked(1);
    asked[0]?.resolve(err({ type: 'unreachable' }));
    expect(await away).toEqual(err({ type: 'unreachable' }));
    expect(ended).toBe(0);

    const over = tokens.take();
    await untilAsked(2);
    asked[1]?.resolve(err({ type: 'refused', refusal: 'signed-out' }));
    expect(await over).toEqual(err({ type: 'refused', refusal: 'signed-out' }));
    expect(ended).toBe(1);
  });

  it('[I2] of one account never serve the next', async () => {
    const late = tokens.take();
    await untilAsked(1);
    tokens.forget();
    tokens.accept('of the next account');
    asked[0]?.resolve(fresh('of the last account'));
    expect(await late).toEqual(err({ type: 'refused', refusal: 'signed-out' }));
    expect(await tokens.take()).toEqual(ok('of the next account'));
  });
});
