/** What people do: views call these, and these write entries or ask the relay. */
export { makeGroupCommands, type GroupCommands, type GroupCommandsDeps } from './groups.ts';
export { makeAccountCommands, type AccountCommands, type AccountDeps, type Outcome } from './account.ts';
export {
  makeContactBookCommands,
  type ContactBookCommands,
  type ContactBookDeps,
} from './contactBook.ts';
export {
  makeConversationCommands,
  type ConversationCommands,
  type ConversationDeps,
  type NotSaved,
  type TextExtras,
  type TooOften,
} from './conversation.ts';
export { makePictureCommands, type PictureCommands, type PictureDeps } from './pictures.ts';
export { makePlaceCommands, type PlaceCommands } from './places.ts';
export { makePresenceCommands, type PresenceCommands, type PresenceDeps } from './presence.ts';
export { textProblem, type TextProblem } from './text.ts';
export {
  makeNudgeThrottle,
  makeRations,
  makeWinkThrottle,
  type Rations,
  type Throttle,
} from './throttle.ts';
export { makeTypingSign, type TypingSign } from './typing.ts';
