/** A search in one conversation: what was typed, what was found, and which of it the reader is at. */
import type { LineKey } from '#protocol';
import { createComputed, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { ConversationProjection, HiddenLines } from '../../projection/index.ts';
import { plainWords } from '../../text/index.ts';
import { createFinding } from './createFinding.ts';
import type { makePlainLines } from './lineText.ts';

export interface SearchDeps {
  readonly conversation: ConversationProjection;
  readonly hidden: HiddenLines;
  readonly plainOf: ReturnType<typeof makePlainLines>;
  /** Brings a line before the reader's eyes. */
  readonly bring: (key: LineKey) => Promise<void>;
}

export interface Search {
  readonly typed: Accessor<string>;
  readonly words: Accessor<readonly string[]>;
  /** The newest first. */
  readonly found: Accessor<readonly LineKey[]>;
  /** The line that the reader is at. */
  readonly current: Accessor<LineKey | undefined>;
  /** All that was ever said here, as far as this device has it, was looked through. */
  readonly done: Accessor<boolean>;
  type(text: string): void;
  /** By so many lines to older ones, round at the end. */
  step(by: 1 | -1): void;
}

/** Drawing what is around a line far up would hold up who types. */
const pause = 150;

export function createSearch({ conversation, hidden, plainOf, bring }: SearchDeps): Search {
  const { view } = conversation;
  const [typed, setTyped] = createSignal('');
  const words = createMemo(() => plainWords(typed()), [], {
    equals: (before, after) => before.join(' ') === after.join(' '),
  });
  const finding = createFinding({
    lines: () => view.lines,
    words,
    plainOf,
    isHidden: hidden.has,
    now: () => performance.now(),
    later(callback) {
      const timer = setTimeout(callback);
      return () => clearTimeout(timer);
    },
  });
  const [current, setCurrent] = createSignal<LineKey>();
  const done = () => finding.done() && (words().length === 0 || view.beginning);
  /** Nothing of what is typed was brought yet. */
  let isFresh = false;
  let place = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLooking = false;
  let isOver = false;
  onCleanup(() => {
    isOver = true;
    clearTimeout(timer);
  });

  const goesOn = () => !isOver && words().length > 0 && !view.beginning;

  /** Page after page, for as long as somebody wants to find something. */
  async function lookFurther() {
    if (isLooking) return;
    isLooking = true;
    while (goesOn()) await conversation.loadOlder();
    isLooking = false;
  }

  function goTo(key: LineKey | undefined, after: number) {
    clearTimeout(timer);
    isFresh = false;
    setCurrent(key);
    if (key !== undefined) timer = setTimeout(() => void bring(key), after);
  }

  function begin() {
    clearTimeout(timer);
    isFresh = true;
    void lookFurther();
  }

  createComputed(on(words, begin, { defer: true }));
  createComputed(
    on([finding.found, done], () => {
      const found = finding.found();
      const key = current();
      const at = key === undefined ? -1 : found.indexOf(key);
      if (isFresh && found.length > 0) goTo(found[0], pause);
      else if (at >= 0) place = at;
      // What was deleted meanwhile gives its place to the next; the reader stays.
      else setCurrent(found[Math.min(place, found.length - 1)]);
      if (done()) isFresh = false;
    }),
  );

  return {
    typed,
    words,
    found: finding.found,
    current,
    done,
    type: setTyped,
    step(by) {
      const found = finding.found();
      const at = found.findIndex((key) => key === current());
      goTo(found.at((at + by) % found.length), 0);
    },
  };
}
