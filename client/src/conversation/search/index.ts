/** Searching in a conversation. Loaded when somebody first does. */
export { SearchBand, type SearchBandProps } from './SearchBand.tsx';
