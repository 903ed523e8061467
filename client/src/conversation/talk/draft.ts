/** What is being written in one conversation: a new text, kept on the device at each key, or a change to an own line. */
import type { EntryId, Line } from '#protocol';
import { createSignal, type Accessor } from 'solid-js';
import * as v from 'valibot';
import type { Notes } from '../../projection/index.ts';

export interface Draft {
  readonly text: Accessor<string>;
  /** The line that is being changed. */
  readonly editing: Accessor<EntryId | undefined>;
  /** The line that is being answered. */
  readonly answering: Accessor<Line | undefined>;
  write(text: string): void;
  edit(line: Line): void;
  /** Leaves the line as it was; what was being written before is back. */
  stopEditing(): void;
  answer(line: Line | undefined): void;
  /** Empties the field for what comes next. The text stays noted until it is `sent`: a tab may close in between. */
  take(): string;
  sent(text: string): void;
  /** Back into the field, before what was written since. */
  giveBack(text: string): void;
}

export function createDraft(notes: Notes, conversation: string): Draft {
  const name = `draft:${conversation}`;
  const noted = () => notes.read(name, v.string()) ?? '';
  const [text, setText] = createSignal(noted());
  const [editing, setEditing] = createSignal<EntryId>();
  const [answering, setAnswering] = createSignal<Line>();

  function write(next: string) {
    setText(next);
    if (editing() === undefined) notes.write(name, next === '' ? undefined : next);
  }

  function stopEditing() {
    setEditing(undefined);
    setText(noted());
  }

  return {
    text,
    editing,
    answering,
    write,
    edit(line) {
      if (line.content.kind !== 'text') return;
      setAnswering(undefined);
      setEditing(line.id);
      setText(line.content.text);
    },
    stopEditing,
    answer(line) {
      if (editing() !== undefined) stopEditing();
      setAnswering(line);
    },
    take() {
      const taken = text();
      setText('');
      return taken;
    },
    sent(sentText) {
      if (noted() === sentText) notes.write(name, undefined);
    },
    giveBack: (given) => write(text() === '' ? given : `${given}\n${text()}`),
  };
}
