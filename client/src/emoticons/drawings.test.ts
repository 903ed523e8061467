import { describe, expect, it } from 'vitest';
import { drawingOf } from './drawings.ts';
import { emoticons } from './table.ts';

const files = import.meta.glob<string>('../art/emoticons/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

async function gzippedSize(text: string): Promise<number> {
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(zipped).arrayBuffer()).byteLength;
}

async function load(address: string): Promise<HTMLImageElement> {
  const image = new Image(24, 24);
  image.src = address;
  await image.decode();
  return image;
}

describe('the drawings', () => {
  it('[EM9] are one for each emoticon, and no other', () => {
    const drawn = Object.keys(files).map((path) => path.replace(/^.*\/(.*)\.svg$/u, '$1'));
    expect(new Set(drawn)).toEqual(new Set(['parts', ...emoticons.map(({ id }) => id)]));
  });

  it.each(emoticons)('[EM9] show $id, moving only where the table says so', async ({ id, animated }) => {
    const { moving, still } = drawingOf(id);
    expect(moving !== still).toBe(animated ?? false);
    expect(still).not.toContain('animate');
    for (const address of [moving, still]) expect((await load(address)).naturalWidth).toBe(24);
  });

  it.each(emoticons)('[EM9] use for $id nothing but what they hold', ({ id }) => {
    const svg = decodeURIComponent(drawingOf(id).moving);
    const held = new Set([...svg.matchAll(/ id="([^"]+)"/gu)].map(([, name]) => name));
    const used = [...svg.matchAll(/(?:href="|url\()#([^")]+)/gu)].map(([, name]) => name);
    expect(used.filter((name) => !held.has(name))).toEqual([]);
    expect(svg).not.toMatch(/<script|<style|<foreignObject|href="(?!#)|\son\w+=/u);
  });

  it('[EM9] weigh at most 40 kB together, as they are sent', async () => {
    expect(await gzippedSize(Object.values(files).join(''))).toBeLessThan(40_000);
  });
});
