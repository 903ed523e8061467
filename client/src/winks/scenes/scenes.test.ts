import { afterEach, describe, expect, it } from 'vitest';
import { makeDrawing, makeStage, stillOf, type Scene } from '../stage/index.ts';
import { winkNames } from '#protocol';
import { winks } from '../table.ts';
import { scenes } from './index.ts';

const all = winks.map(({ id }) => ({ id, scene: scenes[id] }));

let host: HTMLElement | undefined;
afterEach(() => host?.remove());

/** Frames that are drawn when the test says so. */
function setUp(scene: Scene) {
  const element = document.body.appendChild(document.createElement('div'));
  host = element;
  let draw: ((time: number) => void) | undefined;
  const stage = makeStage(element, scene, { nextFrame: (callback) => (draw = callback) });
  return { stage, shadow: element.shadowRoot, frame: (time: number) => draw?.(time) };
}

describe('the scenes', () => {
  it('[WK1] are at least twelve', () => {
    expect(all.length).toBeGreaterThanOrEqual(12);
    expect(Object.keys(scenes)).toHaveLength(all.length);
  });

  it('[WK2] are those that all peers know by name', () => {
    expect(winks.map(({ id }) => id)).toEqual(winkNames);
  });

  it.each(all)('[WK1] $id lasts 2 to 10 s, and every cue is within it, in order', ({ scene }) => {
    expect(scene.length).toBeGreaterThanOrEqual(2_000);
    expect(scene.length).toBeLessThanOrEqual(10_000);
    for (const { part, cues, every = scene.length } of scene.tracks) {
      const times = cues.map(({ at }) => at);
      expect(times, part).toEqual(times.toSorted((one, other) => one - other));
      expect(times[0], part).toBeGreaterThanOrEqual(0);
      expect(times.at(-1), part).toBeLessThanOrEqual(every);
    }
  });

  it.each(all)('[WK1] $id moves each part of its drawing in one way at a time', ({ scene }) => {
    const ways = scene.tracks.flatMap(({ part, cues }) =>
      [...new Set(cues.flatMap((cue) => Object.keys(cue)))]
        .filter((name) => name !== 'at' && name !== 'ease')
        .map((name) => `${part} ${name}`),
    );
    expect(ways).toEqual([...new Set(ways)]);
  });

  it.each(all)(
    '[WK1] $id names each part once, uses nothing it does not hold, and runs nothing',
    ({ scene }) => {
      const { svg } = makeDrawing(scene);
      const ids = [...svg.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
      const used = [...svg.outerHTML.matchAll(/(?:href="|url\(["']?)#([^"')]+)/gu)].map(([, id]) => id);
      expect(used.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
      expect(svg.outerHTML).not.toMatch(/<script|<style|style=|<foreignObject|href="(?!#)|\son\w+=/u);
    },
  );

  it.each(all)('[WK1] $id moves each part from where it is placed', ({ scene }) => {
    const { svg, show } = makeDrawing(scene);
    const placed = [...svg.querySelectorAll('[id][transform]')].map(
      (part) => [part, part.getAttribute('transform') ?? ''] as const,
    );
    expect(placed).not.toEqual([]);
    for (const share of [0.1, 0.5, 0.9]) {
      show(share * scene.length);
      for (const [part, place] of placed) {
        expect(part.getAttribute('transform')?.startsWith(place), part.id).toBe(true);
      }
    }
  });

  it.each(all)('[WK4] $id has a still picture', async ({ scene }) => {
    const picture = new Image();
    picture.src = stillOf(scene);
    await picture.decode();
    expect([picture.naturalWidth, picture.naturalHeight]).toEqual([400, 300]);
  });

  it.each(all)(
    '[WK1] $id moves from its first frame to its last, and is over at its end',
    async ({ scene }) => {
      const { stage, shadow, frame } = setUp(scene);
      frame(5_000);
      const first = shadow?.innerHTML;
      frame(5_000 + scene.length / 2);
      expect(shadow?.innerHTML).not.toBe(first);
      frame(5_000 + scene.length + 900);
      expect(await stage.ended).toBe(true);
    },
  );

  it('[WK3] are left before their end without one', async () => {
    const { stage, shadow, frame } = setUp(scenes.cat);
    frame(0);
    stage.leave();
    frame(100);
    expect(await stage.ended).toBe(false);
    expect(shadow?.childElementCount).toBe(0);
  });

  it('[WK8] weigh at most 40 kB together, as they are sent', async () => {
    const files = import.meta.glob<string>(['./*.ts', '!**/*.test.ts'], {
      query: '?raw',
      import: 'default',
      eager: true,
    });
    const zipped = new Blob(Object.values(files)).stream().pipeThrough(new CompressionStream('gzip'));
    const { byteLength } = await new Response(zipped).arrayBuffer();
    expect(byteLength).toBeGreaterThan(5_000);
    expect(byteLength).toBeLessThan(40_000);
  });
});
