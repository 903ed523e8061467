export { fetchBlob } from './fetchBlob.ts';
export { CannotSignIn, signIn, type Session } from './session.ts';
