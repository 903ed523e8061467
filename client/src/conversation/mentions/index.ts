/** Mentions: offered while they are typed, and set apart for whom they name. */
export { MentionList } from './MentionList.tsx';
export { Mentioned } from './Mentioned.tsx';
