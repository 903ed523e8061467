/** What is found in a conversation, kept up to date while pages are read, and without keeping the page from drawing. */
import type { LineKey } from '#protocol';
import {
  createComputed,
  createMemo,
  createSignal,
  on,
  onCleanup,
  untrack,
  type Accessor,
} from 'solid-js';
import type { PageIndex, Spot } from './pageIndex.ts';
import { runInSlices, type SlicesDeps } from './slices.ts';

export interface FindingDeps extends SlicesDeps {
  readonly index: PageIndex;
  readonly words: Accessor<readonly string[]>;
  /** Tracked. */
  readonly isHidden: (key: LineKey) => boolean;
}

export interface Finding {
  /** The newest first. */
  readonly found: Accessor<readonly Spot[]>;
  /** All that is in the index was looked through. */
  readonly done: Accessor<boolean>;
  /** What is in the index of this page is another now. */
  lookAt(page: number): void;
}

const nothing: readonly Spot[] = [];

export function createFinding({ index, words, isHidden, ...slices }: FindingDeps): Finding {
  const [all, setAll] = createSignal(nothing);
  const [done, setDone] = createSignal(true);
  let foundOn = new Map<number, readonly Spot[]>();
  let stop = () => {};
  onCleanup(() => stop());

  const findOn = (page: number): readonly Spot[] =>
    index.spots(page).filter(({ plain }) => words().every((word) => plain.includes(word)));

  function* findOnAll(): Generator<readonly [number, readonly Spot[]], void> {
    for (const page of index.pages()) yield [page, findOn(page)];
  }

  createComputed(
    on(words, () => {
      stop();
      foundOn = new Map();
      setDone(false);
      const steps = words().length > 0 ? findOnAll() : [].values();
      stop = runInSlices(steps, slices, (results, isLast) => {
        for (const [page, spots] of results) foundOn.set(page, spots);
        setAll(inOrder(foundOn.values()));
        setDone(isLast);
      });
    }),
  );

  const found = createMemo(() => {
    const [first] = all();
    // To ask once is to hear of every line that is hidden; to listen for each of ten thousand would cost more than to find them.
    if (first) isHidden(first.key);
    return untrack(() => all().filter(({ key }) => !isHidden(key)));
  });

  return {
    found,
    done,
    lookAt(page) {
      if (words().length === 0) return;
      const before = foundOn.get(page) ?? nothing;
      const after = findOn(page);
      foundOn.set(page, after);
      if (before.length > 0 || after.length > 0) setAll(inOrder(foundOn.values()));
    },
  };
}

/** The newest first; each once, also where it was entered a second time. */
function inOrder(all: Iterable<readonly Spot[]>): readonly Spot[] {
  const sorted = [...all].flat().toSorted((one, other) => (one.key < other.key ? 1 : -1));
  return sorted.filter(({ key }, at) => key !== sorted[at - 1]?.key);
}
