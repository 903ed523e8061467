/** The word wheel: whom a typed text means. Whatever the case and the accents, all its words must be found. Pure. */
import { makeMatcher } from '../../text/index.ts';

export interface Searchable {
  readonly name: string;
  readonly profile: {
    readonly displayName: string;
    readonly handle: string;
    readonly personalMessage: string;
  };
}

export function makeFinder(text: string): (person: Searchable) => boolean {
  const matches = makeMatcher(text);
  return ({ name, profile: { displayName, handle, personalMessage } }) =>
    matches([name, displayName, handle, personalMessage].join('\n'));
}
