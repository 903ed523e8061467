/** Finds the links in a text: web and mail addresses, and what begins with “www.”. Pure. */
import { LinkifyIt } from 'linkify-it';

export interface Link {
  readonly start: number;
  readonly end: number;
  readonly href: string;
  /** Where it leads, where that is not what it plainly says: letters that look like others, a number for an address. */
  readonly host: string | undefined;
}

/** A longer address is nobody's: it only makes a hostile text slow to read. */
const maxLength = 2048;

const linkify = new LinkifyIt({ fuzzyLink: true, maxLength }).add('ftp:').add('//');

/** Nothing else leaves the app. */
const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Marks that turn the direction of what follows: an address that holds one is not what it looks like. */
const directionMark = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** The eyes of a face that is typed right after an address, as in “example.org/photos:)”. */
const eyesAtEnd = /[:;]-?$/u;

export function findLinks(text: string): readonly Link[] {
  return (linkify.match(text) ?? []).flatMap(({ index, schema, raw, url }) => {
    const eyes = eyesAtEnd.exec(raw)?.[0].length ?? 0;
    const shownAs = raw.slice(0, raw.length - eyes);
    const to = addressOf(shownAs, schema, url.slice(0, url.length - eyes));
    if (!to) return [];
    return [{ start: index, end: index + shownAs.length, href: to.href, host: hiddenHost(shownAs, to) }];
  });
}

function addressOf(shownAs: string, schema: string, address: string): URL | undefined {
  if (directionMark.test(shownAs)) return undefined;
  // “ok.me” is more often two sentences than a place.
  if (schema === '' && !/^www\./iu.test(shownAs)) return undefined;
  const url = URL.parse(schema === '' ? `https://${shownAs}` : address);
  return url && schemes.has(url.protocol) ? url : undefined;
}

/** Browsers write a host in plain letters (`xn--…`), as it is looked up. */
function hiddenHost(shownAs: string, { host }: URL): string | undefined {
  const said = shownAs.replace(/^https?:\/\//iu, '').toLowerCase();
  return host === '' || said.startsWith(host) ? undefined : host;
}
