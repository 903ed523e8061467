/** What one keeps about one's contacts: nicknames, notes, groups, alerts, and how their list is laid out. */
export {
  createContactBook,
  type ContactBook,
  type ContactBookView,
  type ContactGroup,
} from './contactBook.ts';
export type { ContactSetting, ContactSettings, Layout } from '../../sync/index.ts';
export { ContactBookContext, useContactBook, useNameOf, type NameOf } from './context.ts';
