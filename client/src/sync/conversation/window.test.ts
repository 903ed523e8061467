import { describe, expect, it } from 'vitest';
import { makeTestConversation } from '#protocol/testing';
import { makeFakeTimers } from '#peer/testing';
import type { Page } from '../page/index.ts';
import { makeWindow, type WindowDeps } from './window.ts';

const { id } = makeTestConversation();

/** A window of a conversation with this many pages, all of which hold as many entries. */
function windowOn(pages: number, entries: number) {
  let oldest = pages - 1;
  const page: Pick<Page, 'loaded' | 'caughtUp' | 'count'> = {
    loaded: Promise.resolve(),
    caughtUp: Promise.resolve(),
    count: () => entries,
  };
  const core = {
    id,
    takePart: () => undefined,
    pages: {
      ready: Promise.resolve(),
      openOlder() {
        if (oldest === 0) return undefined;
        oldest -= 1;
        return page;
      },
    },
  };
  const window = makeWindow({
    core,
    environment: makeFakeTimers(),
    isOnline: () => true,
  } as unknown as WindowDeps);
  return { loadOlder: window.loadOlder, oldest: () => oldest };
}

describe('reading up', () => {
  it('[K21] goes on over pages with hardly anything on them until there is something to read', async () => {
    const { loadOlder, oldest } = windowOn(600, 1);
    expect(await loadOlder()).toBe(true);
    expect(599 - oldest()).toBeGreaterThanOrEqual(50);
    expect(599 - oldest()).toBeLessThanOrEqual(60);
  });

  it('[K21] opens one page where that is full', async () => {
    const { loadOlder, oldest } = windowOn(10, 1_000);
    expect(await loadOlder()).toBe(true);
    expect(oldest()).toBe(8);
  });

  it('[K21] ends at the first page', async () => {
    const { loadOlder, oldest } = windowOn(3, 1);
    expect(await loadOlder()).toBe(true);
    expect(oldest()).toBe(0);
    expect(await loadOlder()).toBe(false);
  });
});
