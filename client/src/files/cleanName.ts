/**
 * A file's name as an entry may have it, and as it is shown and saved whoever sent it: no path, nothing unseen, nothing that some
 * system reads as more than a name, and no longer than the limit, its ending kept. Pure.
 */
import { limits } from '#protocol';

/** Marks that are not seen, and letters that are blank. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]/gu;
/** Between folders, drives and streams, or in the place of other letters. */
const separators = /[/\\:*?"<>|]/g;
/** What Windows takes for a device, whatever its ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\s*(?:\.|$))/i;

export function cleanName(name: string, otherwise: string): string {
  const seen = name
    .replaceAll(unseen, '')
    .replaceAll(separators, '_')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    // Windows drops them.
    .replace(/[\s.]+$/u, '')
    .replace(device, '_$&');
  return seen === '' ? otherwise : shortened(seen);
}

function shortened(name: string): string {
  const most = limits.file.nameCharacters;
  if (name.length <= most) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 20 ? name.slice(dot) : '';
  return `${name
    .slice(0, most - ending.length - 1)
    .toWellFormed()
    .replaceAll('\uFFFD', '')}…${ending}`;
}
