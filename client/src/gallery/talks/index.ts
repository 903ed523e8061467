/** Conversations in which every kind of line occurs. */
export { sayAnswers } from './answers.ts';
export { sayInGroup } from './group.ts';
export { sayFiles, sayMedia } from './media.ts';
export { saySending } from './sending.ts';
export { sayWords } from './words.ts';
