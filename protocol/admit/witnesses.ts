/**
 * A15: what proves that the relay had an entry before its device was revoked, or its author left: a `witness` entry that the
 * relay signed, in the page or in the same update. It names the place and a digest, so nothing else passes in that place.
 */
import { entryDigest, readEntry, type Struct, unpackSeen } from '../entry/index.ts';
import { pageIndexOf } from '../page/index.ts';
import type { AdmitContext } from './context.ts';
import type { NewText } from './structure.ts';

export type Witnesses = {
  /** Asked only of what would be refused otherwise: reading the witnesses costs honest updates nothing. */
  readonly saw: (struct: Struct, text: string) => boolean;
};

/** A witness in the update may still have its signature checked: all is refused together. */
export const makeWitnesses = (
  texts: readonly NewText[],
  { document, relayDevice }: AdmitContext,
): Witnesses => {
  let fresh: ReadonlySet<string> | undefined;
  return {
    saw: (struct, text) => {
      const digest = entryDigest(text);
      fresh ??= seenIn(texts, relayDevice);
      return pageIndexOf(document).seenAt(struct).includes(digest) || fresh.has(nameOf(struct, digest));
    },
  };
};

const nameOf = (struct: Readonly<Struct>, digest: string): string => `${struct.join()} ${digest}`;

const seenIn = (
  texts: readonly NewText[],
  relayDevice: AdmitContext['relayDevice'],
): ReadonlySet<string> => {
  const seen = new Set<string>();
  for (const { text } of texts) {
    const entry = readEntry(text);
    if (!entry.ok || entry.value.device !== relayDevice || entry.value.body.kind !== 'witness') continue;
    for (const { client, clock, digest } of unpackSeen(entry.value.body.seen)) {
      seen.add(nameOf([client, clock], digest));
    }
  }
  return seen;
};
