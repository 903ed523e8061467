/** The dialogs of the contact list: loaded when the first is wanted. */
export { Asking, type AskingProps } from './Asking.tsx';
