/** What somebody wants at hand, in the order in which it was pinned: emoticons by their names, emoji as they are. Pure. */
import { isEmoji } from '#protocol';
import { emoticons, type Emoticon } from '../table.ts';

/** What is pinned, and what a person does about it. */
export interface Pins {
  readonly all: () => readonly string[];
  /** Pins it, or takes it out of the pinned ones. */
  readonly toggle: (pin: string) => void;
}

/** What can be picked: one of ours, or an emoji of Unicode. */
export type Pickable =
  | { readonly type: 'ours'; readonly emoticon: Emoticon }
  | { readonly type: 'emoji'; readonly text: string };

/** Three rows: more would be another list to search. */
export const mostPinned = 24;

/** Pins it at the end, or takes it out; where all places are taken, nothing. */
export function togglePin(pinned: readonly string[], pin: string): readonly string[] {
  if (pinned.includes(pin)) return pinned.filter((other) => other !== pin);
  return pinned.length < mostPinned ? [...pinned, pin] : pinned;
}

const ours = new Map<string, Pickable>(
  emoticons.map((emoticon) => [emoticon.id, { type: 'ours', emoticon }]),
);

/** What other versions pinned, and this one lacks, is passed over. */
export const readPins = (pinned: readonly string[]): readonly Pickable[] =>
  pinned.flatMap((pin) => ours.get(pin) ?? (isEmoji(pin) ? { type: 'emoji', text: pin } : []));

export const pinOf = (picked: Pickable): string =>
  picked.type === 'ours' ? picked.emoticon.id : picked.text;
