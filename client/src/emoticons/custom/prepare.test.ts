import { describe, expect, it } from 'vitest';
import { prepareEmoticon } from './prepare.ts';

const text = (words: string): number[] => Array.from(words, (letter) => letter.charCodeAt(0));
const frame = [0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
const head = [...text('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
const forever = [0x21, 0xff, 11, ...text('NETSCAPE2.0'), 3, 1, 0, 0, 0];

const still = new Blob([new Uint8Array([...head, ...frame, 0x3b])]);
const moving = new Blob([new Uint8Array([...head, ...forever, ...frame, ...frame, 0x3b])]);
const heavy = new Blob([
  new Uint8Array([
    ...head,
    ...forever,
    ...frame,
    ...frame,
    0x3b,
    ...Array.from({ length: 70_000 }, () => 0),
  ]),
]);

async function pngOf(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/png' });
}

async function made(file: Blob) {
  const prepared = await prepareEmoticon(file);
  if (!prepared.ok) return prepared.error;
  const { width, height } = await createImageBitmap(prepared.value);
  return { same: prepared.value === file, type: prepared.value.type, width, height };
}

describe('a picture that becomes an emoticon', () => {
  it('[CE4] stays as it is where it moves and is small', async () => {
    expect(await made(moving)).toMatchObject({ same: true });
  });

  it('[CE4] becomes still where it moves and is heavy, or does not move', async () => {
    expect(await made(heavy)).toEqual({ same: false, type: 'image/png', width: 1, height: 1 });
    expect(await made(still)).toEqual({ same: false, type: 'image/png', width: 1, height: 1 });
  });

  it('[CE4] becomes small, in its proportions', async () => {
    expect(await made(await pngOf(400, 100))).toMatchObject({ width: 100, height: 25 });
    expect(await made(await pngOf(20, 30))).toMatchObject({ width: 20, height: 30 });
  });

  it('[CE4] is refused where it is none', async () => {
    expect(await made(new Blob(['<svg onload="alert(1)"/>']))).toBe('not-a-picture');
    expect(await made(new Blob([new Uint8Array(head)]))).toBe('not-a-picture');
    const cut = (await pngOf(20, 30)).slice(0, 33);
    expect(await made(new Blob([cut, 'x'.repeat(99)]))).toBe('not-drawn');
  });
});
