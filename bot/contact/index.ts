/** The contact: a peer that thinks before it speaks, within its budget, and keeps what it promised. */
export { startContact, type Contact, type ContactDeps } from './contact.ts';
export type { ContactSettings } from './settings.ts';
