/** The tab's title: the app's name, taking turns with what is new while nobody looks. */
import { createEffect, onCleanup, type Accessor } from 'solid-js';

const turn = 1_000;

export function createTitle(name: Accessor<string>, news: Accessor<string | undefined>): void {
  createEffect(() => {
    const base = name();
    const text = news();
    document.title = text ?? base;
    if (text === undefined) return;
    const timer = setInterval(() => {
      document.title = document.title === base ? text : base;
    }, turn);
    onCleanup(() => clearInterval(timer));
  });
}
