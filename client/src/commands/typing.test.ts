import { makeFakeClock } from '#protocol/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeTypingSign } from './typing.ts';

function setUp() {
  const clock = makeFakeClock();
  const said: boolean[] = [];
  let timer: { readonly at: number; readonly callback: () => void } | undefined;
  const sign = makeTypingSign({
    setTyping: (typing) => said.push(typing),
    now: clock.now,
    after(ms, callback) {
      timer = { at: clock.now() + ms, callback };
      return () => {
        timer = undefined;
      };
    },
  });
  const pass = (ms: number) => {
    clock.advance(ms);
    if (!timer || timer.at > clock.now()) return;
    const { callback } = timer;
    timer = undefined;
    callback();
  };
  return { said, sign, pass };
}

let world: ReturnType<typeof setUp>;
beforeEach(() => {
  world = setUp();
});

describe('the typing sign', () => {
  it('[K15] is said again every five seconds while keys go down, and no more often', () => {
    for (let second = 0; second < 11; second += 1) {
      world.sign.typed(false);
      world.pass(1_000);
    }
    expect(world.said).toEqual([true, true, true]);
  });

  it('[K15] is taken back after six seconds without a key', () => {
    world.sign.typed(false);
    world.pass(5_999);
    expect(world.said).toEqual([true]);
    world.pass(1);
    expect(world.said).toEqual([true, false]);
  });

  it('[K15] is taken back when the text is sent or emptied, once', () => {
    world.sign.typed(false);
    world.sign.typed(true);
    world.sign.stop();
    world.pass(10_000);
    expect(world.said).toEqual([true, false]);
  });
});
