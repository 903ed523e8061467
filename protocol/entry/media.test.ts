import { describe, expect, it } from 'vitest';
import { type BlobId, blobsNamedBy, decodeBody, type EncodedBody, type EntryBody } from '#protocol';

const blob = 'ab'.repeat(32) as BlobId;
const photo = { kind: 'photo', blob, type: 'image/webp', bytes: 10, width: 4, height: 3 } as const;
const file = { kind: 'file', blob, name: 'notes.txt', bytes: 10 } as const;
const voice = { kind: 'voice', blob, bytes: 10, ms: 900, peaks: 'AB_' } as const;

const refusal = (body: EncodedBody): string => {
  const decoded = decodeBody(body);
  return decoded.ok ? 'taken' : decoded.error.type;
};

describe('an entry that names a file', () => {
  it.each<EncodedBody>([photo, file, voice, { ...photo, thumb: 'A'.repeat(256) }])(
    '[MD10] is taken as it should be: $kind',
    (body) => {
      expect(refusal(body)).toBe('taken');
    },
  );

  it.each<EncodedBody>([
    { ...photo, blob: blob.toUpperCase() },
    { ...photo, blob: '../../etc/passwd' },
    { ...photo, type: 'image/svg+xml' },
    { ...photo, width: 0 },
    { ...photo, width: 1.5 },
    { ...photo, height: 8_193 },
    { ...photo, thumb: 'A'.repeat(257) },
    { ...photo, bytes: -1 },
    { ...file, name: '' },
    { ...file, name: 'a/b' },
    { ...file, name: 'a\\b' },
    { ...file, name: 'gpj\u202E.exe' },
    { ...file, name: 'a\nb' },
    { ...file, name: 'x'.repeat(201) },
    { ...voice, ms: 60_000 },
    { ...voice, peaks: 'A'.repeat(65) },
    { ...voice, peaks: '<b>' },
  ])('[MD10] is refused for what is beyond its limits: %j', (body) => {
    expect(refusal(body)).toBe('not-an-entry');
  });

  it('[BB2] names its blob, and a text those of its emoticons', () => {
    const other = 'cd'.repeat(32) as BlobId;
    const bodies: readonly EntryBody[] = [photo, file, voice, { kind: 'nudge' }];
    expect(bodies.map(blobsNamedBy)).toEqual([[blob], [blob], [blob], []]);
    const emoticons = [
      { code: 'a', blob },
      { code: 'b', blob: other },
    ];
    expect(blobsNamedBy({ kind: 'text', text: 'a b', emoticons })).toEqual([blob, other]);
  });
});

describe('the emoticons that a text names', () => {
  const text = (emoticons: unknown): EncodedBody => ({ kind: 'text', text: 'a', emoticons });

  it('[CE2] are five at most, with codes of one to seven characters and no spaces', () => {
    const codes = ['a', 'b', '__proto', ':-)', 'ção'];
    expect(refusal(text(codes.map((code) => ({ code, blob }))))).toBe('taken');
    expect(refusal(text([...codes, 'f'].map((code) => ({ code, blob }))))).toBe('not-an-entry');
    for (const code of ['', '12345678', 'a b', '\u200B']) {
      expect(refusal(text([{ code, blob }]))).toBe('not-an-entry');
    }
  });
});
