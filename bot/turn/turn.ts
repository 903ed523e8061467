/**
 * One answer, from what asks for it to what is said: idle → listening → thinking → writing → idle. Whoever writes several
 * lines in a row is heard out; a line that comes while the bot answers is taken in, and the answer begins again.
 */
import type { EntryRef } from '#protocol';

export type Turn =
  | { readonly type: 'idle' }
  /** More may follow. */
  | { readonly type: 'listening'; readonly covers: readonly EntryRef[] }
  /** The model was asked and has said nothing yet. */
  | { readonly type: 'thinking'; readonly covers: readonly EntryRef[] }
  | { readonly type: 'writing'; readonly covers: readonly EntryRef[]; readonly draft: string };

export type TurnEvent =
  | { readonly type: 'addressed'; readonly entry: EntryRef }
  | { readonly type: 'stop'; readonly entry: EntryRef }
  /** Nobody has written for a moment. */
  | { readonly type: 'quiet' }
  /** The model said more. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'done' }
  | { readonly type: 'failed' };

export type TurnEffect =
  /** Show that an answer is coming, and say so when it has been quiet for a moment. */
  | { readonly type: 'listen' }
  | { readonly type: 'ask'; readonly covers: readonly EntryRef[] }
  /** Nothing that the model says from now on counts. */
  | { readonly type: 'abort' }
  | { readonly type: 'show'; readonly draft: string }
  /** Said once and for all. `cut`: somebody stopped it, or the model did not get to its end. */
  | {
      readonly type: 'say';
      readonly covers: readonly EntryRef[];
      readonly text: string;
      readonly cut?: 'stopped' | 'failed';
    };

type Step = { readonly turn: Turn; readonly effects: readonly TurnEffect[] };

export const idle: Turn = { type: 'idle' };

export function nextTurn(turn: Turn, event: TurnEvent): Step {
  switch (event.type) {
    case 'addressed':
      return hear(turn, event.entry);
    case 'stop':
      return stop(turn, event.entry);
    case 'quiet':
      if (turn.type !== 'listening') return stay(turn);
      return to({ type: 'thinking', covers: turn.covers }, { type: 'ask', covers: turn.covers });
    case 'text':
      return write(turn, event.text);
    case 'done':
      return end(turn);
    case 'failed':
      return end(turn, 'failed');
  }
}

function hear(turn: Turn, entry: EntryRef): Step {
  const listening: Turn = { type: 'listening', covers: [...coversOf(turn), entry] };
  return isAnswering(turn)
    ? to(listening, { type: 'abort' }, { type: 'listen' })
    : to(listening, { type: 'listen' });
}

/** With nothing to stop, “stop” is something to talk about. */
function stop(turn: Turn, entry: EntryRef): Step {
  if (turn.type === 'idle') return hear(turn, entry);
  const covers = [...turn.covers, entry];
  return to(idle, { type: 'abort' }, { type: 'say', covers, text: draftOf(turn), cut: 'stopped' });
}

function write(turn: Turn, text: string): Step {
  if (!isAnswering(turn)) return stay(turn);
  const draft = draftOf(turn) + text;
  return to({ type: 'writing', covers: turn.covers, draft }, { type: 'show', draft });
}

function end(turn: Turn, cut?: 'failed'): Step {
  if (!isAnswering(turn)) return stay(turn);
  const said = { type: 'say', covers: turn.covers, text: draftOf(turn) } as const;
  return to(idle, cut === undefined ? said : { ...said, cut });
}

type Answering = Extract<Turn, { type: 'thinking' | 'writing' }>;

const isAnswering = (turn: Turn): turn is Answering =>
  turn.type === 'thinking' || turn.type === 'writing';
const coversOf = (turn: Turn): readonly EntryRef[] => (turn.type === 'idle' ? [] : turn.covers);
const draftOf = (turn: Turn): string => (turn.type === 'writing' ? turn.draft : '');
const to = (turn: Turn, ...effects: readonly TurnEffect[]): Step => ({ turn, effects });
const stay = (turn: Turn): Step => to(turn);
