/** What is found in a conversation, kept up to date while lines come in, and without keeping the page from drawing. */
import type { Line, LineKey } from '#protocol';
import { createComputed, createSignal, on, onCleanup, untrack, type Accessor } from 'solid-js';
import { findLines } from './findLines.ts';
import { runInSlices, type SlicesDeps } from './slices.ts';

export interface FindingDeps extends SlicesDeps {
  readonly lines: Accessor<readonly Line[]>;
  readonly words: Accessor<readonly string[]>;
  readonly plainOf: (line: Line) => string;
  /** Tracked. */
  readonly isHidden: (key: LineKey) => boolean;
}

export interface Finding {
  /** The newest first. */
  readonly found: Accessor<readonly LineKey[]>;
  /** All lines that are here were looked through. */
  readonly done: Accessor<boolean>;
}

const nothing: readonly LineKey[] = [];

export function createFinding({ lines, words, plainOf, isHidden, ...slices }: FindingDeps): Finding {
  const [found, setFound] = createSignal(nothing);
  const [done, setDone] = createSignal(true);
  let stop = () => {};
  onCleanup(() => stop());

  function* shown(steps: Iterable<readonly Line[]>): Generator<readonly Line[], void> {
    for (const step of steps) yield untrack(() => step.filter(({ key }) => !isHidden(key)));
  }

  /** What holds new words is shown as it is found; else what was found before stays, until all is known. */
  function run(areNew: boolean) {
    stop();
    let all = nothing;
    setDone(false);
    const steps = words().length > 0 ? shown(findLines(lines(), words(), plainOf)) : [].values();
    stop = runInSlices(steps, slices, (results, isLast) => {
      all = all.concat(results.flat().map(({ key }) => key));
      if (areNew || isLast) setFound(all);
      setDone(isLast);
    });
  }

  /** To ask once is to hear of every line that is hidden; to listen for each of ten thousand would cost more than to find them. */
  function whatIsHidden() {
    const [first] = lines();
    return first && isHidden(first.key);
  }

  createComputed(on(words, () => run(true)));
  createComputed(on([lines, whatIsHidden], () => run(false), { defer: true }));

  return { found, done };
}
