import type { BlobId } from '#protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepAsText, parse, type Piece, print } from './parse.ts';
import { emoticons } from './table.ts';

const everyCode = emoticons.flatMap(({ id, codes }) => codes.map((code) => ({ id, code })));

/** Made of what the rules are about, so that codes, links and words meet in every way. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...everyCode.map(({ code }) => code)),
      fc.constantFrom(
        'https://',
        'www.',
        'a.example/',
        'mailto:',
        '@',
        '.',
        ':',
        ' ',
        'a',
        '8',
        '\u202e',
        '\n',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const emoticonsIn = (text: string) =>
  parse(text).flatMap((piece) => (piece.type === 'emoticon' ? [piece.id] : []));
const linksIn = (text: string) =>
  parse(text).flatMap((piece) => (piece.type === 'link' ? [piece.href] : []));

describe('a code', () => {
  it.each(everyCode)('[EM1] $code is $id, in either case and among words', ({ id, code }) => {
    for (const typed of [code, code.toLowerCase(), code.toUpperCase()]) {
      expect(parse(typed)).toEqual([{ type: 'emoticon', text: typed, id }]);
      expect(parse(`a ${typed} b`)).toEqual([
        { type: 'text', text: 'a ' },
        { type: 'emoticon', text: typed, id },
        { type: 'text', text: ' b' },
      ]);
    }
  });

  it('[EM1] belongs to one emoticon only', () => {
    const codes = everyCode.map(({ code }) => code.toLowerCase());
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each([
    { text: '8o|', ids: ['teeth'] },
    { text: '<:o)', ids: ['party'] },
    { text: '(S)(sn)', ids: ['moon', 'snail'] },
    { text: ':-):(:)', ids: ['smile', 'sad', 'smile'] },
    { text: '((L))', ids: ['heart'] },
    { text: '({)(})', ids: ['hug-left', 'hug-right'] },
  ])('[EM2] gives way to a longer one that begins where it does: $text', ({ text, ids }) => {
    expect(emoticonsIn(text)).toEqual(ids);
  });

  it.each(['nota:sim', 'C:Documents', 'page:p2', 'v8|', '18-)', 'é8o|'])(
    '[EM2] never cuts the word in “%s”',
    (text) => {
      expect(emoticonsIn(text)).toEqual([]);
    },
  );

  it.each([
    { text: 'haha:D', ids: ['laugh'] },
    { text: ':DDD', ids: ['laugh'] },
    { text: ':p!', ids: ['tongue'] },
    { text: 'oi:)tchau', ids: ['smile'] },
    { text: '401(k)', ids: ['lips'] },
  ])('[EM2] needs no space around it: $text', ({ text, ids }) => {
    expect(emoticonsIn(text)).toEqual(ids);
  });

  it.each(everyCode)('[EM3] $code can be kept as text', ({ code }) => {
    const kept = keepAsText(code);
    expect(parse(`a ${kept} b`)).toEqual([{ type: 'text', text: `a ${kept} b` }]);
    expect(kept.replaceAll('\u2060', '')).toBe(code);
  });
});

describe('a link', () => {
  it.each([
    { text: 'see https://example.org/a?b=c#d now', links: ['https://example.org/a?b=c#d'] },
    { text: 'www.example.org.', links: ['https://www.example.org/'] },
    { text: '(http://example.org/a_(b))', links: ['http://example.org/a_(b)'] },
    { text: 'write to ana.b@example.org!', links: ['mailto:ana.b@example.org'] },
    { text: 'mailto:ana@example.org', links: ['mailto:ana@example.org'] },
    {
      text: 'two: http://a.example, http://b.example',
      links: ['http://a.example/', 'http://b.example/'],
    },
  ])('[EM4] is found in “$text”', ({ text, links }) => {
    expect(linksIn(text)).toEqual(links);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'ftp://a.example',
    '//a.example/b',
    'http://',
    'https://[',
    'tchau.me liga',
    'https://example.org/\u202egpj.exe',
  ])('[EM4] is not made of “%s”', (text) => {
    expect(linksIn(text)).toEqual([]);
  });

  it.each(everyCode)('[EM5] keeps $code inside it', ({ code }) => {
    const typed = `https://example.org/${code}x`;
    const [link] = parse(typed);
    expect(link).toMatchObject({ type: 'link' });
    expect(parse(link?.text ?? '')).toEqual([link]);
  });

  it.each([
    { text: 'https://example.org/photos:)', link: 'https://example.org/photos' },
    { text: 'www.example.org/a;-)', link: 'www.example.org/a' },
  ])('[EM5] leaves a face that follows it its eyes: $text', ({ text, link }) => {
    const [first, second, ...rest] = parse(text);
    expect(first).toMatchObject({ type: 'link', text: link });
    expect(second).toMatchObject({ type: 'emoticon' });
    expect(rest).toEqual([]);
  });
});

describe('where a link leads', () => {
  const hosts = (text: string) => parse(text).map((piece) => piece.type === 'link' && piece.host);

  it.each([
    { text: 'https://g\u043e\u043egle.com/a', host: 'xn--ggle-55da.com' },
    { text: 'http://0x7f000001/', host: '127.0.0.1' },
    { text: 'www.\u0430pple.com', host: 'www.xn--pple-43d.com' },
  ])('[EM15] is said where its words hide it: $text', ({ text, host }) => {
    expect(hosts(text)).toEqual([host]);
  });

  it.each([
    'https://example.org/a?b=c#d',
    'HTTPS://Example.ORG',
    'www.example.org',
    'http://example.org:80/',
    'ana@example.org',
    'mailto:ana@example.org',
  ])('[EM15] is not said again where they say it: %s', (text) => {
    expect(hosts(text)).toEqual([undefined]);
  });
});

describe('a text of many emoticons', () => {
  const drawnIn = (pieces: readonly Piece[]) =>
    pieces.filter(({ type }) => type === 'emoticon' || type === 'custom').length;

  it('[EM14] is drawn with a hundred of them, and keeps the codes of the rest', () => {
    const many = ':) https://a.example '.repeat(400);
    const pieces = parse(many);
    expect(drawnIn(pieces)).toBe(100);
    expect(pieces.filter(({ type }) => type === 'link')).toHaveLength(400);
    expect(print(pieces)).toBe(many);
    expect(drawnIn(parse(':)'.repeat(100)))).toBe(100);
  });

  it('[EM14] has no more of its writer’s own', () => {
    const pieces = parse('x '.repeat(4_000), [{ code: 'x', blob: 'ab'.repeat(32) as BlobId }]);
    expect(drawnIn(pieces)).toBe(100);
    expect(pieces.at(-1)).toEqual({ type: 'text', text: ` ${'x '.repeat(3_900)}` });
  });
});

describe('the pieces of a text', () => {
  it('[EM6] put together are the text, and every link leads to the web or to mail', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(print(parse(text))).toBe(text);
        for (const href of linksIn(text)) expect(href).toMatch(/^(?:https?:\/\/|mailto:)/u);
      }),
    );
  });

  it('[EM6] are never empty, and no two of words stand side by side', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const pieces = parse(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
        const pairs = pieces.slice(1).map((piece, index) => [pieces[index]?.type, piece.type]);
        expect(pairs).not.toContainEqual(['text', 'text']);
      }),
    );
  });

  it.each([
    ':',
    '(',
    '|',
    '8',
    ':-',
    '<:',
    '((',
    '8o',
    'www.',
    'http://',
    'http://a.b/(',
    'a@',
    'a.b@c.',
    'http://a-',
    ':D',
    '\u2060',
  ])('[EM7] are found in time proportional to length, of “%s” over and over', (unit) => {
    const long = unit.repeat(Math.ceil(32_768 / unit.length));
    const began = performance.now();
    parse(long);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('somebody’s own codes', () => {
  const blobOf = (number: number) => number.toString(16).padStart(64, '0') as BlobId;
  const own = ['lol', ':)x', ':)', '(L)!', 'ñ', '__proto__'.slice(0, 7), 'a.b'].map((code, index) => ({
    code,
    blob: blobOf(index),
  }));
  const ownIn = (text: string) =>
    parse(text, own).flatMap((piece) => (piece.type === 'custom' ? [piece.text] : []));

  it.each([
    { text: 'lol', codes: ['lol'] },
    { text: 'so lol!', codes: ['lol'] },
    { text: 'lollipop, LOL, trolol', codes: [] },
    { text: ':)x :) :)', codes: [':)x', ':)', ':)'] },
    { text: '(L)! (L)', codes: ['(L)!'] },
    { text: 'ñ ñandú año', codes: ['ñ'] },
    { text: '__proto', codes: ['__proto'] },
    { text: 'https://a.example/a.b?lol a.b', codes: ['a.b'] },
  ])('[CE3] are found in “$text”, the longest first, in no word and no link', ({ text, codes }) => {
    expect(ownIn(text)).toEqual(codes);
  });

  it('[CE3] take nothing from a text that has none of them', () => {
    expect(parse('hi :D', own)).toEqual(parse('hi :D'));
  });

  it('[CE3, EM6] leave the pieces, put together, the text, whatever codes there are', () => {
    const code = fc.oneof(
      fc.constantFrom(':)', 'lol', '(', '\\', '.*', '[a', '$', '^'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 7 }),
    );
    fc.assert(
      fc.property(hostileText, fc.uniqueArray(code, { maxLength: 5 }), (text, codes) => {
        const custom = codes.map((each, index) => ({ code: each, blob: blobOf(index) }));
        expect(print(parse(text, custom))).toBe(text);
      }),
    );
  });
});
