import { describe, expect, it, vi } from 'vitest';
import { patience } from '../../test/support/index.ts';
import { setScene } from './support.ts';

describe('a contact with no key and no network', { timeout: 60_000 }, () => {
  it('[B12] greets a new contact once, and says what it can do', async () => {
    const scene = await setScene();
    const alice = await scene.person('alice');
    expect(await alice.hears(1)).toEqual([expect.stringContaining('I am Gepeto')]);
    await scene.stop();
    await scene.start();
    await alice.say('2+2');
    expect(await alice.hearsText('= 4')).toBe('2+2 = 4');
    expect(alice.heard()).toHaveLength(2);
  });

  it('[B9] is good company: sums, nudges, and a mood', async () => {
    const { person } = await setScene();
    const alice = await person('alice');
    await alice.hears(1);
    await alice.say('nudge me!');
    await vi.waitFor(
      () => expect(alice.heard().map(({ body }) => body.kind)).toContain('nudge'),
      patience,
    );
    await alice.say('you are stupid');
    await alice.hearsText(/sorry|apology/);
    await alice.say('quanto é 2+2?');
    await alice.hears(5);
    expect(alice.texts().some((text) => text.includes('= 4'))).toBe(false);
    await alice.say('desculpa');
    await alice.hearsText(/Desculpado|Amigos/);
  });

  it('[B9] nudges back', async () => {
    const { person } = await setScene();
    const alice = await person('alice');
    await alice.hears(1);
    await alice.write({ kind: 'nudge' });
    await vi.waitFor(() => expect(alice.heard().at(-1)?.body.kind).toBe('nudge'), patience);
  });

  it('[B2] gives lines in quick succession one answer', async () => {
    const scene = await setScene();
    await scene.stop();
    await scene.start({ quietFor: 500 });
    const alice = await scene.person('alice');
    await alice.hears(1);
    await alice.say('what is');
    await alice.say('what time is it?');
    await alice.hearsText(/\d\d:\d\d/);
    await alice.say('thanks');
    await alice.hears(3);
    expect(alice.heard()).toHaveLength(3);
  });

  it('[B13] reminds, after a restart too, and once', async () => {
    const scene = await setScene();
    const alice = await scene.person('alice');
    await alice.hears(1);
    await alice.say('remind me in 1 second to stretch');
    await alice.hearsText('I will remind you');
    await scene.stop();
    await scene.start();
    expect(await alice.hearsText('⏰')).toBe('⏰ stretch');
    await scene.stop();
    await scene.start();
    await alice.say('2+2');
    await alice.hearsText('= 4');
    expect(alice.texts().filter((text) => text.startsWith('⏰'))).toHaveLength(1);
  });

  it('[B9] remembers a game over a restart', async () => {
    const scene = await setScene();
    const alice = await scene.person('alice');
    await alice.hears(1);
    await alice.say('number game');
    await alice.hearsText('from 1 to 100');
    await scene.stop();
    await scene.start();
    await alice.say('0');
    expect(await alice.hearsText(/Higher|More/)).not.toContain('?');
  });

  it('[B4] answers what was said to it alone while it was away', async () => {
    const scene = await setScene();
    const alice = await scene.person('alice');
    await alice.hears(1);
    await scene.stop();
    const anHour = 3_600_000;
    await alice.write({ kind: 'text', text: '2+2' }, anHour);
    await alice.write({ kind: 'nudge' }, anHour);
    await scene.start();
    expect(await alice.hearsText('= 4')).toBe('2+2 = 4');
    expect(alice.heard().map(({ body }) => body.kind)).toEqual(['text', 'text']);
  });
});
