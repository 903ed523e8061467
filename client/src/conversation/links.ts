/** Finds the links in a text. Pure, and never markup: a view makes elements of the parts. */
import { LinkifyIt } from 'linkify-it';

export type TextPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly href: string };

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true }).add('ftp:', null).add('//', null);

/** Only these leave the app; what no browser can parse stays text. */
const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

function hrefOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url && schemes.has(url.protocol) ? url.href : undefined;
}

export function findLinks(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { index, lastIndex, raw, schema, url } of linkify.match(text) ?? []) {
    // What names no scheme is on today's web.
    const href = hrefOf(schema === '' ? url.replace(/^http:/, 'https:') : url);
    if (href === undefined) continue;
    if (index > end) parts.push({ type: 'text', text: text.slice(end, index) });
    parts.push({ type: 'link', text: raw, href });
    end = lastIndex;
  }
  if (end < text.length) parts.push({ type: 'text', text: text.slice(end) });
  return parts;
}
