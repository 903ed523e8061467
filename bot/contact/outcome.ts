/** From what was said and done in an answer to the entries that carry it. Pure. */
import type { EntryRef, KnownBody } from '#protocol';
import type { Act } from '../acts.ts';
import type { Saying } from '../peer/index.ts';
import { seedOf, splitAnswer } from '../turn/index.ts';

type Answered = {
  readonly text: string;
  readonly acts: readonly Act[];
  /** The last line that it answers. */
  readonly to: EntryRef;
  /** In a group it says what it answers. */
  readonly quotes: boolean;
};

export function sayingsOf({ text, acts, to, quotes }: Answered): readonly Saying[] {
  const texts = splitAnswer(text).map((part, index): KnownBody =>
    quotes && index === 0
      ? { kind: 'text', text: part, reply: { id: to.id, user: to.user } }
      : { kind: 'text', text: part },
  );
  const bodies = [...texts, ...acts.flatMap((act) => bodyOf(act, to))];
  return bodies.map((body, part) => ({ seed: seedOf(to, part), body }));
}

function bodyOf(act: Act, { id, user }: EntryRef): readonly KnownBody[] {
  switch (act.type) {
    case 'nudge':
      return [{ kind: 'nudge' }];
    case 'wink':
      return [{ kind: 'wink', wink: act.wink }];
    case 'react':
      return [{ kind: 'react', target: { id, user }, reaction: act.reaction, on: true }];
    case 'remind':
      return [];
  }
}
