export { CannotSignIn, signIn, type Session } from './session.ts';
