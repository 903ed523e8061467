/** Accounts: a handle and a password each. */
export { createAccounts, type Account, type Accounts } from './accounts.ts';
export { createPasswords, passwordCost, type PasswordCost } from './passwords.ts';
export type { ServiceAccount } from './service.ts';
