/**
 * A font in which every character is the same block, made here: with it a page is laid out, and looks, the same on
 * every machine, whatever fonts are installed and however they are hinted.
 */
const em = 1000;
const advance = 530;
const ascent = 930;
const descent = -240;
const block = { left: 50, bottom: 0, right: 480, top: 540 };

const u16 = (...values: readonly number[]) => numbers(2, values);
const u32 = (...values: readonly number[]) => numbers(4, values);

function numbers(size: 2 | 4, values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * size);
  for (const [index, value] of values.entries()) {
    if (size === 2) bytes.writeUInt16BE(value & 0xffff, index * 2);
    else bytes.writeUInt32BE(value >>> 0, index * 4);
  }
  return bytes;
}

const zeros = (count: number) => Buffer.alloc(count);

/** One contour of four corners; whole words, as the table of places counts in them. */
function glyph(): Buffer {
  const { left, bottom, right, top } = block;
  const corners = Buffer.concat([
    u16(1, left, bottom, right, top, 3, 0),
    Buffer.from([1, 1, 1, 1]),
    u16(left, 0, right - left, 0),
    u16(bottom, top - bottom, 0, bottom - top),
  ]);
  return Buffer.concat([corners, zeros(corners.length % 2)]);
}

/** Many characters, one glyph: 1 is the block, 2 is empty; 0 would be taken for a character that is missing. */
function characters(): Buffer {
  const groups = [
    [0x20, 0x20, 2],
    [0x21, 0x9f, 1],
    [0xa0, 0xa0, 2],
    [0xa1, 0x1ffff, 1],
  ];
  const body = Buffer.concat([u32(groups.length), ...groups.map((group) => u32(...group))]);
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), u16(13, 0), u32(body.length + 12, 0), body]);
}

function tables(): readonly (readonly [tag: string, bytes: Buffer])[] {
  const drawn = glyph();
  const { left, bottom, right, top } = block;
  return [
    [
      'OS/2',
      Buffer.concat([
        u16(4, advance, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 258, 0),
        zeros(10),
        u32(1, 0, 0, 0),
        Buffer.from('CTCA'),
        u16(0x40, 0x20, 0xffff, ascent, descent, 0, ascent, -descent),
        u32(1, 0),
        u16(top, top, 0, 0x20, 1),
      ]),
    ],
    ['cmap', characters()],
    ['glyf', Buffer.concat([drawn, drawn])],
    [
      'head',
      Buffer.concat([
        u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
        u16(3, em),
        zeros(16),
        u16(left, bottom, right, top, 0, 8, 2, 0, 0),
      ]),
    ],
    [
      'hhea',
      Buffer.concat([
        u32(0x10000),
        u16(ascent, descent, 0, advance, left, 50, right, 1),
        zeros(14),
        u16(3),
      ]),
    ],
    ['hmtx', u16(advance, left, advance, left, advance, 0)],
    ['loca', u16(0, drawn.length / 2, drawn.length, drawn.length)],
    ['maxp', Buffer.concat([u32(0x10000), u16(3, 4, 1, 0, 0, 2), zeros(16)])],
    ['name', u16(0, 0, 6)],
    ['post', Buffer.concat([u32(0x30000), zeros(28)])],
  ];
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

/** As a `data:` address for `@font-face`. */
export function blockFont(): string {
  const parts = tables();
  let offset = 12 + parts.length * 16;
  const directory: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [tag, bytes] of parts) {
    const padded = Buffer.concat([bytes, zeros((4 - (bytes.length % 4)) % 4)]);
    directory.push(Buffer.from(tag), u32(checksum(padded), offset, bytes.length));
    bodies.push(padded);
    offset += padded.length;
  }
  const font = Buffer.concat([u32(0x10000), u16(parts.length, 128, 3, 32), ...directory, ...bodies]);
  return `data:font/ttf;base64,${font.toString('base64')}`;
}
