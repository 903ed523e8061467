/** Accounts: a handle and a password each. */
export { createAccounts, type Account, type Accounts } from './accounts.ts';
export type { NewPerson, Operator } from './operator.ts';
export { createPasswords, passwordCost, type PasswordCost } from './passwords.ts';
export type { ServiceAccount } from './service.ts';
export type { ListedAccount } from './store.ts';
