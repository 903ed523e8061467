/** Who knows whom: requests, contacts and blocks. */
export { createContacts, type Contacts } from './contacts.ts';
