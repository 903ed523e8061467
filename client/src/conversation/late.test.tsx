import { entryDigest, packSeen } from '#protocol';
import { bob, relay } from '#protocol/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { delayed, makeWriter } from '../test/index.ts';
import { openPane, type OpenPane } from './test/index.ts';

const minute = 60_000;

let world: OpenPane;
beforeEach(() => {
  world = openPane();
});
afterEach(() => {
  world.unmount();
});

describe('a line that came late', () => {
  it('[K24] says of what came late that its device was signed out since, also when that is heard later', async () => {
    const late = world.bobs.say('I owe you money');
    world.test.clock.advance(minute);
    world.come(world.bobs.say('hello'), world.alices.say('where are you?', 'own'));
    world.come(delayed(late, 2 * minute));
    await expect.element(page.getByText('arrived late', { exact: true })).toBeVisible();
    const seen = packSeen([{ client: 1, clock: 0, digest: entryDigest('x') }])[0] ?? '';
    world.come(
      makeWriter(relay, world.test).write({
        kind: 'witness',
        device: bob.device,
        reason: 'revoked',
        seen,
      }),
    );
    const note = page.getByText('arrived late, from a device signed out since', { exact: true });
    await expect.element(note).toBeVisible();
    const line = page.getByRole('article').filter({ hasText: 'I owe you money' });
    expect(line.element().textContent).toContain('from a device signed out since');
    expect(page.getByRole('article').elements()).toHaveLength(3);
    expect(page.getByText(/signed out since/).elements()).toHaveLength(1);
  });
});
