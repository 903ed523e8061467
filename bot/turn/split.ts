/** A long answer as several entries: at the ends of paragraphs, and never through a piece of code where that can be helped. */
import { limits } from '#protocol';

const fence = '```';
const bytesIn = (text: string): number => Buffer.byteLength(text);

/** A comfortable size for one entry, in bytes; the most an entry may have is far above. */
const comfortable = 3_000;
const most = limits.entry.textBytes - 2 * (fence.length + 1);

export function splitAnswer(text: string, size = comfortable): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const block of blocksOf(text).flatMap((whole) => fitting(whole))) {
    const longer = part === '' ? block : `${part}\n\n${block}`;
    if (part !== '' && bytesIn(longer) > size) {
      parts.push(part);
      part = block;
    } else {
      part = longer;
    }
  }
  return part.trim() === '' ? parts : [...parts, part];
}

/** Paragraphs; those that a piece of code spans are one. */
function blocksOf(text: string): readonly string[] {
  const blocks: string[] = [];
  let open: string | undefined;
  for (const paragraph of text.trim().split(/\n{2,}/)) {
    const block = open === undefined ? paragraph : `${open}\n\n${paragraph}`;
    open = isOpen(block) ? block : undefined;
    if (open === undefined) blocks.push(block);
  }
  return open === undefined ? blocks : [...blocks, `${open}\n${fence}`];
}

const isOpen = (block: string): boolean => block.split(fence).length % 2 === 0;

/** A block that no entry could hold, cut at its lines, or anywhere if it has none; code stays code in each piece. */
function fitting(block: string): readonly string[] {
  if (bytesIn(block) <= most) return [block];
  const pieces: string[] = [];
  let lines: string[] = [];
  let size = 0;
  for (const line of block.split('\n').flatMap((whole) => chunks(whole))) {
    const more = bytesIn(line) + 1;
    if (size + more <= most) {
      lines.push(line);
      size += more;
      continue;
    }
    const piece = lines.join('\n');
    const cutsCode = isOpen(piece);
    pieces.push(cutsCode ? `${piece}\n${fence}` : piece);
    lines = cutsCode ? [fence, line] : [line];
    size = bytesIn(lines.join('\n')) + 1;
  }
  return [...pieces, lines.join('\n')];
}

/** By code points, so that no letter is cut in two. A code point has at most 4 bytes. */
function chunks(line: string): readonly string[] {
  if (bytesIn(line) <= most / 2) return [line];
  const letters = Array.from(line);
  const length = Math.floor(most / 8);
  return Array.from({ length: Math.ceil(letters.length / length) }, (_, index) =>
    letters.slice(index * length, (index + 1) * length).join(''),
  );
}
