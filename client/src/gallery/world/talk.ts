/** What is said in a sample conversation, written down in order, a minute apart. */
import type { EntryBody, EntryId, EntryRef, UserId } from '#protocol';
import { makeTestConversation, targetOf } from '#protocol/testing';
import type { ConversationChange, EntrySource, SeenEntry, Tick } from '../../sync/index.ts';
import { makeWriter, type Writer } from '../../test/index.ts';
import { characterOf, conversationWith, type PersonName } from './people.ts';

/** Everything happens on the evening of this day: ms. */
export const now = Date.UTC(2026, 10, 24, 21, 15);
const minute = 60_000;

export interface Saying {
  readonly tick?: Tick;
  readonly source?: EntrySource;
}

export interface Talk {
  /** Answers with its name, for what is said of it. */
  say(by: PersonName, body: string | EntryBody, how?: Saying): EntryRef;
  /** Takes back the last thing that was said. */
  takeBack(by: PersonName): void;
  /** Says nothing for a while. */
  wait(minutes: number): void;
  typing(...users: readonly { readonly user: UserId; readonly draft?: string }[]): void;
  /** Whatever else a conversation can tell. */
  tell(change: ConversationChange): void;
  readonly changes: readonly ConversationChange[];
}

/** `name`: of whom it is with, or of the group; `began`: so many minutes ago. */
export function makeTalk(name: string, began = 15): Talk {
  const test = makeTestConversation(conversationWith(name));
  test.clock.set(now - began * minute);
  const entries: SeenEntry[] = [];
  const ticks = new Map<EntryId, Tick>();
  const more: ConversationChange[] = [];
  const writers = new Map<PersonName, Writer>();

  function writerOf(by: PersonName) {
    const writer = writers.get(by) ?? makeWriter(characterOf(by), test);
    writers.set(by, writer);
    return writer;
  }

  function say(by: PersonName, body: string | EntryBody, { tick, source = 'device' }: Saying = {}) {
    test.clock.advance(minute);
    const said = typeof body === 'string' ? ({ kind: 'text', text: body } as const) : body;
    const seen = writerOf(by).write(said, source);
    entries.push(seen);
    if (tick) ticks.set(seen.entry.id, tick);
    return { id: seen.entry.id, user: seen.entry.user };
  }

  return {
    say,
    takeBack(by) {
      const last = entries.at(-1);
      if (last) say(by, { kind: 'delete', target: targetOf(last.entry) });
    },
    wait: (minutes) => test.clock.advance(minutes * minute),
    typing: (...users) => void more.push({ type: 'typing', users }),
    tell: (change) => void more.push(change),
    get changes() {
      return [{ type: 'entries', entries }, { type: 'ticks', ticks }, ...more] as const;
    },
  };
}
