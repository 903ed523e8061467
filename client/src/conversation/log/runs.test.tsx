import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { openPane, type OpenPane } from '../test/index.ts';

let world: OpenPane;
beforeEach(() => {
  world = openPane();
});
afterEach(() => {
  world.unmount();
});

const nudge = () => world.bobs.write({ kind: 'nudge' });
const wave = () => world.bobs.write({ kind: 'wink', wink: 'jar' });
const article = (index: number) => page.getByRole('article').nth(index);

/** Of the rules above and below what happened, how many are drawn. */
function rulesOf(index: number): number {
  const event = article(index).element().querySelector('.event-line');
  if (!event) throw new Error('That line is no event.');
  return getComputedStyle(event)
    .backgroundSize.split(', ')
    .filter((size) => size !== '0px' && !size.startsWith('0px ')).length;
}

const isUnderItsOwnHead = (index: number) =>
  (article(index).element().querySelector('.message-head')?.getBoundingClientRect().height ?? 0) > 5;

it('[CW9] one rule is drawn between events, two around one that stands between words', async () => {
  world.come(nudge(), wave(), nudge(), world.bobs.say('hello'), nudge());
  await expect.element(article(4)).toBeVisible();
  expect([0, 1, 2, 4].map(rulesOf)).toEqual([2, 1, 1, 2]);
});

it('[CW9] words stand under one head until something comes between them', async () => {
  world.come(
    world.bobs.say('one'),
    world.bobs.say('two'),
    nudge(),
    world.bobs.say('three'),
    world.bobs.say('four'),
  );
  await expect.element(article(4)).toBeVisible();
  expect([0, 1, 3, 4].map(isUnderItsOwnHead)).toEqual([true, false, true, false]);
});
