import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from './links.ts';

const linksIn = (text: string) =>
  findLinks(text).flatMap((part) => (part.type === 'link' ? [part.href] : []));

describe('links in a text', () => {
  it.each([
    ['see https://example.org/a?b=c#d now', ['https://example.org/a?b=c#d']],
    ['www.example.org.', ['https://www.example.org/']],
    ['(https://example.org/wiki/Messenger_(2005))', ['https://example.org/wiki/Messenger_(2005)']],
    ['write to ana.b@example.org!', ['mailto:ana.b@example.org']],
    ['two: http://a.example, http://b.example', ['http://a.example/', 'http://b.example/']],
    ['github.com', ['https://github.com/']],
  ])('are found in “%s”', (text, links) => {
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
    'just words: and a colon',
  ])('are not made of “%s”', (text) => {
    expect(linksIn(text)).toEqual([]);
  });

  it('leave every letter where it was, and lead to the web or to mail only', () => {
    const pieces = fc.constantFrom(
      'https://',
      'a.example',
      ' ',
      ')',
      '(',
      '@',
      'javascript:',
      '.',
      'www.',
      'x',
      '"',
      '<',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          const parts = findLinks(text);
          expect(parts.map((part) => part.text).join('')).toBe(text);
          for (const href of linksIn(text)) expect(href).toMatch(/^(?:https?|mailto):/u);
        },
      ),
    );
  });
});
