/**
 * Marks what was found in the lines that are drawn: the words, and the line that the reader is at. The words are painted by
 * the browser, over whatever their author made of them; nothing in the log is changed but two attributes.
 */
import type { LineKey } from '#protocol';
import { createEffect, on, onCleanup, type Accessor } from 'solid-js';
import { findMarks } from '../../text/index.ts';

export interface MarkingDeps {
  readonly log: HTMLElement;
  readonly words: Accessor<readonly string[]>;
  readonly found: Accessor<readonly { readonly key: LineKey }[]>;
  readonly current: Accessor<LineKey | undefined>;
}

/** Where the words of a line stand, by its kind: what it answers, and what is written beside it, are none of them. */
const places =
  '.message-text .message-words, .file-card-name bdi, .event-line .message-words, .event-line:not(:has(.message-words))';

export interface Marking {
  /** Brings the words of this line into sight, where it is taller than the log. */
  bringWords(key: LineKey): void;
}

export function createMarking({ log, words, found, current }: MarkingDeps): Marking {
  const paint = makePaint();
  let frame = 0;

  function mark() {
    const keys = new Set<string>(found().map(({ key }) => key));
    const ranges: Range[] = [];
    const here: Range[] = [];
    for (const line of log.querySelectorAll<HTMLElement>('[data-line]')) {
      const { line: key = '' } = line.dataset;
      const isHere = key === current();
      line.toggleAttribute('data-found', keys.has(key));
      line.toggleAttribute('data-found-here', isHere);
      if (keys.has(key)) (isHere ? here : ranges).push(...rangesIn(line, words()));
    }
    paint.show(ranges, here);
  }

  function soon() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(mark);
  }

  createEffect(on([words, found, current], soon));
  // Lines come and go as the reader moves, and an emoticon's drawing may come late.
  const observer = new MutationObserver(soon);
  observer.observe(log, { childList: true, characterData: true, subtree: true });
  onCleanup(() => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    paint.show([], []);
    for (const line of log.querySelectorAll('[data-found], [data-found-here]')) {
      line.removeAttribute('data-found');
      line.removeAttribute('data-found-here');
    }
  });

  return {
    bringWords(key) {
      const line = log.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`);
      const [first] = line ? rangesIn(line, words()) : [];
      if (!first) return;
      const at = first.getBoundingClientRect();
      const pane = log.getBoundingClientRect();
      const isInSight = at.top >= pane.top && at.bottom <= pane.bottom;
      if (!isInSight) log.scrollTop += at.top - pane.top - pane.height / 2;
    },
  };
}

function rangesIn(line: HTMLElement, words: readonly string[]): readonly Range[] {
  return [...line.querySelectorAll(places)].flatMap((place) => {
    const texts = textsIn(place);
    const whole = texts.map(({ data }) => data).join('');
    return findMarks(whole, words).map(({ from, to }) => {
      const range = new Range();
      range.setStart(...pointAt(texts, from));
      range.setEnd(...pointAt(texts, to));
      return range;
    });
  });
}

function textsIn(place: Element): readonly Text[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

/** The text, and the place in it, that is so far from the beginning of the first. */
function pointAt(texts: readonly Text[], at: number): [Text, number] {
  let before = 0;
  for (const text of texts) {
    if (at <= before + text.length) return [text, at - before];
    before += text.length;
  }
  throw new RangeError('A mark past the end of its text.');
}

/** All windows paint with the same two brushes, and each takes back its own. */
function makePaint() {
  let shown: readonly (readonly [Highlight, Range])[] = [];
  return {
    show(ranges: readonly Range[], here: readonly Range[]) {
      // Where there are no brushes, the style sheet sets the lines apart.
      if (!('highlights' in CSS)) return;
      for (const [brush, range] of shown) brush.delete(range);
      shown = [
        ...ranges.map((range) => [brushOf('found'), range] as const),
        ...here.map((range) => [brushOf('found-here'), range] as const),
      ];
      for (const [brush, range] of shown) brush.add(range);
    },
  };
}

function brushOf(name: 'found' | 'found-here'): Highlight {
  const brush = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, brush);
  return brush;
}
