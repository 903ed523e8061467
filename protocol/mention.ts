/** Mentions: `@handle` in a text, as plain words that every peer reads alike. */
import type { Handle } from './ids.ts';

/** Not within a word or an address of mail, and the whole handle: `@ana.` names ana, `@ana.b` somebody else. */
const pattern =
  /(?<![\p{L}\p{N}@._/-])@(?<handle>[a-z0-9](?:[a-z0-9._-]{0,30}[a-z0-9]))(?![\p{L}\p{N}@])/giu;

export type Mention = { readonly handle: Handle; readonly start: number; readonly end: number };

export const mentionsIn = (text: string): readonly Mention[] =>
  [...text.matchAll(pattern)].map(({ 0: { length }, index, groups }) => ({
    handle: (groups?.['handle'] ?? '').toLowerCase() as Handle,
    start: index,
    end: index + length,
  }));

export const isMentioned = (text: string, handle: Handle): boolean =>
  mentionsIn(text).some((mention) => mention.handle === handle);
