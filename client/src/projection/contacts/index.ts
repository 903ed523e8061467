/** Who one's contacts are and which of them are around. */
export {
  createContacts,
  type Contacts,
  type ContactsDeps,
  type ContactsView,
  type StatusChange,
  type ContactView,
} from './contacts.ts';
