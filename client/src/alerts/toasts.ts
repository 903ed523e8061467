/** The toasts that are up: at most four, one for each subject. */
import type { VisibleStatus } from '#protocol';
import { createEffect, createSignal, type Accessor } from 'solid-js';

export interface ToastNote {
  /** What it is about: a newer note about the same takes its place. */
  readonly subject: string;
  readonly title: string;
  /** Address of a picture. */
  readonly picture: string | undefined;
  readonly status: VisibleStatus;
  readonly text?: string | undefined;
  readonly onActivate: () => void;
  /** True once what it tells of is before the reader's eyes: it goes. */
  readonly needless?: Accessor<boolean> | undefined;
}

export interface Toasts {
  readonly list: Accessor<readonly ToastNote[]>;
  show(note: ToastNote): void;
  remove(note: ToastNote): void;
}

const most = 4;

export function createToasts(): Toasts {
  const [list, setList] = createSignal<readonly ToastNote[]>([]);
  const without = (subject: string) => list().filter((note) => note.subject !== subject);
  const remove = (note: ToastNote) => setList((notes) => notes.filter((other) => other !== note));
  createEffect(() => {
    for (const note of list()) if (note.needless?.()) remove(note);
  });
  return {
    list,
    show: (note) => setList([...without(note.subject), note].slice(-most)),
    remove,
  };
}
