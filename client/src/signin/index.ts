/** The window before somebody is signed in. */
export { createInvite, inviteLink } from './invite.ts';
export { SignIn, type SignInProps } from './SignIn.tsx';
export { Unsupported } from './Unsupported.tsx';
