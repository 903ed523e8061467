/** The window before somebody is signed in. */
export { SignIn, type SignInProps } from './SignIn.tsx';
export { Unsupported } from './Unsupported.tsx';
