/** The contact book, for whatever view names a contact. */
import { createContext, useContext } from 'solid-js';
import type { ContactBook } from './contactBook.ts';

export const ContactBookContext = createContext<ContactBook>();

export function useContactBook(): ContactBook {
  const book = useContext(ContactBookContext);
  if (!book) throw new Error('Contacts are named only inside a ContactBookContext.');
  return book;
}
