/** The contact book, for whatever view names a contact. */
import type { Profile } from '#protocol';
import { createContext, useContext } from 'solid-js';
import type { ContactBook } from './contactBook.ts';

export const ContactBookContext = createContext<ContactBook>();

export function useContactBook(): ContactBook {
  const book = useContext(ContactBookContext);
  if (!book) throw new Error('Contacts are named only inside a ContactBookContext.');
  return book;
}

/** What the reader calls somebody. */
export type NameOf = (profile: Pick<Profile, 'user' | 'displayName'>) => string;

/** Where there is no contact book, everybody is called as they call themselves. */
export function useNameOf(): NameOf {
  const book = useContext(ContactBookContext);
  return (profile) => book?.nameOf({ user: profile.user, profile }) ?? profile.displayName;
}
