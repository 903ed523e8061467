/** Which mention is being typed, and whom it may be of. Pure. */
import type { Profile } from '#protocol';
import { plainText } from '../../text/index.ts';

export type Mentioning = { readonly start: number; readonly typed: string };

/** The `@…` that ends at the cursor, as far as it is typed. */
export function mentioningAt(text: string, cursor: number): Mentioning | undefined {
  const found = /(?<![\p{L}\p{N}@._/-])@(?<typed>[\p{L}\p{N}._-]{0,32})$/u.exec(text.slice(0, cursor));
  return found ? { start: found.index, typed: found.groups?.['typed'] ?? '' } : undefined;
}

const most = 6;

/** Somebody to mention, and what the reader calls them. */
export interface Mentionable {
  readonly profile: Profile;
  readonly name: string;
}

/** Whose handle, or any part of whose name or nickname, begins with what is typed; handles first. */
export function candidates(people: readonly Mentionable[], typed: string): readonly Mentionable[] {
  const wanted = plainText(typed);
  const byHandle = people.filter(({ profile }) => profile.handle.startsWith(wanted));
  const byName = people.filter(
    (person) =>
      !byHandle.includes(person) &&
      plainText(`${person.name} ${person.profile.displayName}`)
        .split(/\s+/u)
        .some((word) => word.startsWith(wanted)),
  );
  return [...byHandle, ...byName].slice(0, most);
}
