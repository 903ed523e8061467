/** What a reader sees of a list inside the part of the page that scrolls it, and how tall its rows are. */
import { createSignal, onCleanup, onMount, type Accessor } from 'solid-js';
import type { TreeRow } from './rows.ts';
import type { Sight } from './slice.ts';

type Heights = Readonly<Record<TreeRow['kind'], number>>;

const guess: Heights = { group: 26, item: 32, empty: 26 };
const atFirst: Sight = { top: 0, height: 1_000 };
const selectors: Readonly<Record<TreeRow['kind'], string>> = {
  group: '.tree-group',
  item: '.tree-item',
  empty: '.tree-empty',
};

export interface SightOfList {
  readonly sight: Accessor<Sight>;
  readonly heights: Accessor<Heights>;
  /** The rows may look otherwise now. */
  measure(): void;
}

export function createSight(list: () => HTMLElement): SightOfList {
  const [sight, setSight] = createSignal(atFirst);
  const [heights, setHeights] = createSignal(guess, { equals: isSame });

  function look(scroller: HTMLElement) {
    const top = scroller.getBoundingClientRect().top - list().getBoundingClientRect().top;
    setSight({ top, height: scroller.clientHeight });
  }

  function measure() {
    setHeights((before) => ({
      group: heightOf(list(), selectors.group) ?? before.group,
      item: heightOf(list(), selectors.item) ?? before.item,
      empty: heightOf(list(), selectors.empty) ?? before.empty,
    }));
  }

  onMount(() => {
    const scroller = scrollerOf(list());
    const see = () => look(scroller);
    const resized = new ResizeObserver(() => {
      measure();
      see();
    });
    scroller.addEventListener('scroll', see, { passive: true });
    resized.observe(scroller);
    onCleanup(() => {
      scroller.removeEventListener('scroll', see);
      resized.disconnect();
    });
  });

  return { sight, heights, measure };
}

function heightOf(list: HTMLElement, selector: string): number | undefined {
  const row = list.querySelector<HTMLElement>(selector);
  return row?.offsetHeight;
}

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return document.documentElement;
}

const isSame = (one: Heights, other: Heights): boolean =>
  one.group === other.group && one.item === other.item && one.empty === other.empty;
