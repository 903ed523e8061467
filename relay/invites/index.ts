/** Links that let one person in where registration is by invitation. */
export { createInvites, type Invites } from './invites.ts';
export { type AdministratorLinks, createAdministratorLinks } from './administratorLinks.ts';
