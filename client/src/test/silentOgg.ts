/** A sound file in which nothing is heard, of any length: Ogg with Opus, twenty milliseconds a packet. */
export function silentOgg(seconds: number): Blob {
  const packets = seconds * 50;
  const pages = [page(2, 0, 0, [opusHead]), page(0, 0, 1, [opusTags])];
  for (let done = 0; done < packets; done += perPage) {
    const count = Math.min(perPage, packets - done);
    const samples = (done + count) * samplesEach;
    const isLast = done + count === packets;
    pages.push(
      page(
        isLast ? 4 : 0,
        samples,
        pages.length,
        Array.from({ length: count }, () => silence),
      ),
    );
  }
  return new Blob(pages);
}

const perPage = 200;
const samplesEach = 960;
const silence = [0xf8, 0xff, 0xfe];
const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const opusHead = [...letters('OpusHead'), 1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0];
const opusTags = [...letters('OpusTags'), 1, 0, 0, 0, ...letters('x'), 0, 0, 0, 0];

function page(
  type: number,
  samples: number,
  number: number,
  packets: readonly (readonly number[])[],
): Uint8Array<ArrayBuffer> {
  const content = packets.flat();
  const bytes = new Uint8Array(27 + packets.length + content.length);
  const view = new DataView(bytes.buffer);
  bytes.set(letters('OggS'));
  bytes[5] = type;
  view.setBigUint64(6, BigInt(samples), true);
  view.setUint32(14, 7, true);
  view.setUint32(18, number, true);
  bytes[26] = packets.length;
  bytes.set(
    packets.map(({ length }) => length),
    27,
  );
  bytes.set(content, 27 + packets.length);
  view.setUint32(22, checksum(bytes), true);
  return bytes;
}

const table = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) rest = rest < 0 ? (rest << 1) ^ 0x04c11db7 : rest << 1;
  return rest;
});

const checksum = (bytes: Uint8Array): number =>
  bytes.reduce((sum, byte) => (sum << 8) ^ (table[((sum >>> 24) ^ byte) & 255] ?? 0), 0) >>> 0;
