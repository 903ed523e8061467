/** Who is signed in on this device. */
export { readAnswer } from './api.ts';
export { makeDatabase, type Database } from './database.ts';
export { browserEnvironment, type Environment } from './environment.ts';
export { makeSession } from './session.ts';
export type { Remembered } from './remembered.ts';
export type {
  Account,
  Credentials,
  Failure,
  NewAccount,
  Session,
  SessionState,
  Stay,
  Unsupported,
} from './types.ts';
