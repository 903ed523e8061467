import { describe, expect, it } from 'vitest';
import { alice } from '#protocol/testing';
import { idAt, party } from '../test/support/index.ts';
import { idle, nextTurn, type Turn, type TurnEffect, type TurnEvent } from './turn.ts';

const first = { id: idAt(party), user: alice.user };
const second = { id: idAt(party), user: alice.user };
const hear = (entry: typeof first): TurnEvent => ({ type: 'addressed', entry });
const quiet: TurnEvent = { type: 'quiet' };
const text = (more: string): TurnEvent => ({ type: 'text', text: more });

function run(...events: readonly TurnEvent[]): { turn: Turn; last: readonly TurnEffect[] } {
  let turn = idle;
  let last: readonly TurnEffect[] = [];
  for (const event of events) ({ turn, effects: last } = nextTurn(turn, event));
  return { turn, last };
}

describe('a turn', () => {
  it('[B2] gives several lines in a row one answer', () => {
    const { turn, last } = run(hear(first), hear(second), quiet);
    expect(turn.type).toBe('thinking');
    expect(last).toEqual([{ type: 'ask', covers: [first, second] }]);
  });

  it('[B5] shows what it writes, then says it once', () => {
    expect(run(hear(first), quiet, text('fo'), text('ur')).last).toEqual([
      { type: 'show', draft: 'four' },
    ]);
    const { turn, last } = run(hear(first), quiet, text('fo'), text('ur'), { type: 'done' });
    expect(turn).toEqual(idle);
    expect(last).toEqual([{ type: 'say', covers: [first], text: 'four' }]);
  });

  it('[B2] takes in a line that comes while it writes', () => {
    const { last } = run(hear(first), quiet, text('four'), hear(second));
    expect(last).toEqual([{ type: 'abort' }, { type: 'listen' }]);
    const again = run(hear(first), quiet, text('four'), hear(second), quiet);
    expect(again.last).toEqual([{ type: 'ask', covers: [first, second] }]);
  });

  it('[B2] stops with what it has said so far', () => {
    const { turn, last } = run(hear(first), quiet, text('fo'), { type: 'stop', entry: second });
    expect(turn).toEqual(idle);
    expect(last).toEqual([
      { type: 'abort' },
      { type: 'say', covers: [first, second], text: 'fo', cut: 'stopped' },
    ]);
  });

  it('[B2] talks about stopping where there is nothing to stop', () => {
    expect(run({ type: 'stop', entry: first }, quiet).last).toEqual([{ type: 'ask', covers: [first] }]);
  });

  it('[B10] says what it has when the model fails', () => {
    const { turn, last } = run(hear(first), quiet, text('fo'), { type: 'failed' });
    expect(turn).toEqual(idle);
    expect(last).toEqual([{ type: 'say', covers: [first], text: 'fo', cut: 'failed' }]);
  });

  it('[B3] does nothing about a model that nobody asked any more', () => {
    for (const event of [text('x'), { type: 'done' }, { type: 'failed' }, quiet] as const) {
      expect(nextTurn(idle, event)).toEqual({ turn: idle, effects: [] });
    }
  });
});
