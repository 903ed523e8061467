import { beforeEach, describe, expect, it } from 'vitest';
import type { Usage } from '../credits/index.ts';
import type { ModelEvent } from '../model/index.ts';
import { makeBill } from './bill.ts';

let cost: Usage | undefined;

beforeEach(() => {
  cost = undefined;
});

const costOf = (...events: readonly ModelEvent[]): Usage | undefined => {
  const bill = makeBill({
    promptTokens: 100,
    countTokens: (text) => text.length,
    replace: (usage) => {
      cost = usage;
    },
  });
  for (const event of events) bill.hear(event);
  bill.settle();
  return cost;
};
const text = (said: string): ModelEvent => ({ type: 'text', text: said });
const usage: ModelEvent = { type: 'usage', usage: { promptTokens: 120, answerTokens: 7 } };
const end: ModelEvent = { type: 'end' };
const fault = (type: 'cut' | 'stalled' | 'no-network' | 'malformed'): ModelEvent => ({
  type: 'fault',
  fault: { type },
});

describe('the bill of a question', () => {
  it('[B22] is what the server reported, if it came to that', () => {
    expect(costOf(text('hello'), usage, end)).toEqual({ promptTokens: 120, answerTokens: 7 });
  });

  it.each([
    ['was interrupted at once', [], 0],
    ['was interrupted in the middle', [text('half an'), text('swer')], 11],
    ['was cut off', [text('half'), fault('cut')], 4],
    ['stalled', [fault('stalled')], 0],
  ])('[B22] is the prompt and what was said, if it %s', (_, events, answerTokens) => {
    expect(costOf(...events)).toEqual({ promptTokens: 100, answerTokens });
  });

  it('[B22] has the prompt once, if the server reported and its answer was of no use', () => {
    expect(costOf(text('hello'), usage, fault('malformed'))).toEqual({
      promptTokens: 120,
      answerTokens: 7,
    });
  });

  it('[B22] has the prompt of the next round too, if that was interrupted', () => {
    expect(costOf(text('let me see'), usage, text('it'))).toEqual({
      promptTokens: 220,
      answerTokens: 9,
    });
  });

  it('[B22] is nothing, if nobody was there', () => {
    expect(costOf(fault('no-network'))).toEqual({ promptTokens: 0, answerTokens: 0 });
  });
});
