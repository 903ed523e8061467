/** A search in one conversation: what was typed, what was found, and which of it the reader is at. */
import type { Line, LineKey } from '#protocol';
import { createComputed, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { ConversationProjection, HiddenLines } from '../../projection/index.ts';
import { plainText, plainWords } from '../../text/index.ts';
import { createFinding } from './createFinding.ts';
import { createReadThrough } from './createReadThrough.ts';
import { makePageIndex, type Spot } from './pageIndex.ts';

export interface SearchDeps {
  readonly conversation: ConversationProjection;
  readonly hidden: HiddenLines;
  /** What of a line can be found. */
  readonly textOf: (line: Line) => string;
  /** Brings a line before the reader's eyes. */
  readonly bring: (spot: Spot) => Promise<void>;
}

export interface Search {
  readonly typed: Accessor<string>;
  readonly words: Accessor<readonly string[]>;
  /** The newest first. */
  readonly found: Accessor<readonly Spot[]>;
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

export function createSearch({ conversation, hidden, textOf, bring }: SearchDeps): Search {
  const [typed, setTyped] = createSignal('');
  const words = createMemo(() => plainWords(typed()), [], {
    equals: (before, after) => before.join(' ') === after.join(' '),
  });
  const index = makePageIndex((line) => plainText(textOf(line)));
  const pages = createReadThrough({ conversation, index, onRead: (page) => finding.lookAt(page) });
  const finding = createFinding({
    index,
    words,
    isHidden: hidden.has,
    now: () => performance.now(),
    later(callback) {
      const timer = setTimeout(callback);
      return () => clearTimeout(timer);
    },
  });
  const [current, setCurrent] = createSignal<LineKey>();
  const done = () => finding.done() && (words().length === 0 || pages.complete());
  /** Nothing of what is typed was brought yet. */
  let isFresh = false;
  let place = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const placeIn = (found: readonly Spot[]) => found.findIndex(({ key }) => key === current());
  onCleanup(() => clearTimeout(timer));

  function goTo(spot: Spot | undefined, after: number) {
    clearTimeout(timer);
    isFresh = false;
    setCurrent(spot?.key);
    if (spot) timer = setTimeout(() => void bring(spot), after);
  }

  function begin() {
    clearTimeout(timer);
    isFresh = true;
    // For as long as somebody wants to find something.
    if (words().length > 0) pages.goOn();
    else pages.rest();
  }

  createComputed(on(words, begin, { defer: true }));
  createComputed(
    on([finding.found, done], () => {
      const found = finding.found();
      const at = placeIn(found);
      if (isFresh && found.length > 0) goTo(found[0], pause);
      else if (at >= 0) place = at;
      // What was deleted meanwhile gives its place to the next; the reader stays.
      else setCurrent(found[Math.min(place, found.length - 1)]?.key);
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
      goTo(found.at((placeIn(found) + by) % found.length), 0);
    },
  };
}
