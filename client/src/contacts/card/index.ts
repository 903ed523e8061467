/** The card of a contact: loaded when the first opens. */
export { ContactCard, type ContactCardProps } from './ContactCard.tsx';
