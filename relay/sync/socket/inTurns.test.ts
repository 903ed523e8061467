import { describe, expect, it } from 'vitest';
import { createInTurns } from './inTurns.ts';

/** Turns that go by when they are told to. */
const makeTurns = () => {
  const scheduled: { readonly run: () => void; readonly delay: number }[] = [];
  const ran: number[] = [];
  let debt = 0;
  const turns = createInTurns({
    wait: () => debt,
    schedule: (run, delay) => {
      const entry = { run, delay };
      scheduled.push(entry);
      return () => void scheduled.splice(scheduled.indexOf(entry), 1);
    },
  });
  return {
    ran,
    turns,
    add: (...messages: readonly number[]) => {
      for (const message of messages) turns.add(() => ran.push(message));
    },
    owe: (ms: number) => {
      debt = ms;
    },
    delays: () => scheduled.map(({ delay }) => delay),
    pass: () => scheduled.shift()?.run(),
  };
};

describe('the messages of a socket', () => {
  it('[R20] are heard at once where they come one by one', () => {
    const { ran, add, pass } = makeTurns();
    add(1);
    expect(ran).toEqual([1]);
    pass();
    add(2);
    expect(ran).toEqual([1, 2]);
  });

  it('[R20] have a turn each where they come together, in their order', () => {
    const { ran, add, pass, delays } = makeTurns();
    add(1, 2, 3);
    expect(ran).toEqual([1]);
    pass();
    add(4);
    expect(ran).toEqual([1, 2]);
    for (let turn = 0; turn < 5; turn += 1) pass();
    expect([ran, delays()]).toEqual([[1, 2, 3, 4], []]);
  });

  it('[R20] wait while their user is in debt', () => {
    const { ran, add, owe, pass, delays } = makeTurns();
    owe(300);
    add(1, 2);
    expect([ran, delays()]).toEqual([[], [300]]);
    owe(20);
    pass();
    expect([ran, delays()]).toEqual([[], [20]]);
    owe(0);
    pass();
    expect([ran, delays()]).toEqual([[1], [0]]);
  });

  it('[R20] are dropped with their socket', () => {
    const { ran, add, turns, delays } = makeTurns();
    add(1, 2);
    turns.stop();
    expect([ran, delays()]).toEqual([[1], []]);
  });
});
