/** How loud a clip is from start to end, as letters: what an entry holds of it, and what is drawn. Pure. */
import { limits } from '#protocol';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** `levels`: from 0 to 1, as many as there are. The loudest of each part stands for it. */
export function encodePeaks(levels: readonly number[], most: number = limits.voice.peaks): string {
  const count = Math.min(most, levels.length);
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * levels.length) / count);
    const to = Math.floor(((index + 1) * levels.length) / count);
    const loudest = Math.max(...levels.slice(from, to));
    const step = Math.round(Math.min(1, Math.max(0, loudest)) * (letters.length - 1));
    return letters[step] ?? 'A';
  }).join('');
}

/** From 0 to 1. */
export const decodePeaks = (peaks: string): readonly number[] =>
  Array.from(peaks, (letter) => Math.max(0, letters.indexOf(letter)) / (letters.length - 1));
