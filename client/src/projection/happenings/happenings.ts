/** The event log: what contacts did while one was there, the newest first. Kept on this device, for this account. */
import { createSignal, onCleanup, type Accessor } from 'solid-js';
import * as v from 'valibot';
import type { Contacts } from '../contacts/index.ts';
import type { Notes } from '../notes.ts';
import { Happening, ofLists, ofStatus, type Undated } from './compare.ts';

export interface HappeningLog {
  readonly list: Accessor<readonly Happening[]>;
  clear(): void;
}

export interface HappeningsDeps {
  readonly contacts: Pick<Contacts, 'onStatuses' | 'onList'>;
  readonly notes: Notes;
  readonly now: () => number;
  readonly after: (ms: number, call: () => void) => () => void;
}

const noted = 'happenings';
const most = 500;
/** Many things happen at once where somebody knows many people: ms. */
const noteAfter = 1_000;

export function createHappenings({ contacts, notes, now, after }: HappeningsDeps): HappeningLog {
  const [list, setList] = createSignal<readonly Happening[]>(
    notes.read(noted, v.array(Happening)) ?? [],
  );
  let cancelNote: (() => void) | undefined;

  function note() {
    cancelNote?.();
    cancelNote = undefined;
    notes.write(noted, list());
  }

  function add(happened: readonly Undated[]) {
    if (happened.length === 0) return;
    const at = now();
    const dated = happened.map((each) => ({ at, ...each })).toReversed();
    setList((before) => [...dated, ...before].slice(0, most));
    cancelNote ??= after(noteAfter, note);
  }

  contacts.onStatuses((changes) =>
    add(changes.map(({ contact, before }) => ofStatus(contact.profile, before, contact.status))),
  );
  contacts.onList((before, next) => add(ofLists(before, next)));
  const leave = () => {
    if (cancelNote) note();
  };
  addEventListener('pagehide', leave);
  onCleanup(() => {
    removeEventListener('pagehide', leave);
    cancelNote?.();
  });

  return {
    list,
    clear() {
      setList([]);
      note();
    },
  };
}
