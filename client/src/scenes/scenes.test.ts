import { afterEach, describe, expect, it } from 'vitest';
import { english } from '../i18n/words/index.ts';
import { contrastOf } from '../styles/index.ts';
import '../styles/index.css';
import { sceneOf, scenes, schemeOf, schemes, tintOf } from './index.ts';

const root = document.documentElement;
const pairs = [
  ['--ink', '--sky-1', '--sky-3', '--paper-tint', '--picked', '--scene-veil', '--hover-3'],
  ['--ink-soft', '--sky-1', '--sky-3', '--paper-tint', '--scene-veil'],
  ['--ink-faint', '--paper', '--paper-tint'],
  ['--accent', '--paper', '--sky-2'],
  ['--heading-ink', '--sky-1', '--sky-2', '--paper'],
  ['--caption-ink', '--caption-1', '--caption-2', '--caption-3', '--caption-4'],
  ['--caption-ink-idle', '--idle-1', '--idle-2'],
  ['--on-accent', '--primary-2', '--primary-3', '--primary-4'],
] as const;

function poorIn(scheme: (typeof schemes)[number]) {
  const host = document.body.appendChild(document.createElement('div'));
  host.dataset['tint'] = '';
  host.style.setProperty('--hue', String(scheme.hue));
  host.style.setProperty('--vivid', String(scheme.vivid));
  const poor = pairs.flatMap(([text, ...grounds]) =>
    grounds
      .map((ground) => ({ scheme: scheme.id, text, ground, ratio: contrastOf(text, ground, host) }))
      .filter(({ ratio }) => ratio < 4.5),
  );
  host.remove();
  return poor;
}

describe('scenes', () => {
  afterEach(() => {
    for (const name of ['theme', 'shade']) delete root.dataset[name];
  });

  it('[LK12] are at least twelve, each a light picture with a name of the shape that profiles keep', async () => {
    expect(scenes.length).toBeGreaterThanOrEqual(12);
    for (const { id, url } of scenes) {
      const drawn = await (await fetch(url)).text();
      expect(drawn).toMatch(/viewBox=["']0 0 640 160["']/);
      expect(drawn.length, id).toBeLessThan(6_000);
      expect(id).toMatch(/^[a-z][a-z0-9-]{0,31}$/);
      expect(english).toHaveProperty([`scene.${id}`]);
    }
  });

  it('[LK12] come with twelve colour schemes, in each of which words are read, in every theme', () => {
    expect(schemes).toHaveLength(12);
    for (const theme of ['aquarium', 'veranda']) {
      for (const shade of ['light', 'dark']) {
        Object.assign(root.dataset, { theme, shade });
        expect(schemes.flatMap(poorIn), `${theme}, ${shade}`).toEqual([]);
      }
    }
  });

  it('[LK12] colour the windows of who has chosen no colours, and leave what they do not know as it is', () => {
    expect(tintOf({ scene: 'tide' })).toBe(schemeOf('aqua'));
    expect(tintOf({ scene: 'tide', scheme: 'rose' })).toBe(schemeOf('rose'));
    expect(tintOf({ scene: 'of-a-later-version' })).toBeUndefined();
    expect(tintOf({})).toBeUndefined();
    expect(sceneOf('of-a-later-version')).toBeUndefined();
  });
});
