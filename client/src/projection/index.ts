/** What views read: one-way projections of what sync and session know, as Solid stores and signals. */
export { createConnection, type ConnectionView } from './connection.ts';
export {
  createGroups,
  createParties,
  type Groups,
  type GroupsView,
  type GroupView,
  type MemberView,
  type Parties,
  type Party,
} from './groups/index.ts';
export { createContacts, type Contacts, type ContactsView, type ContactView } from './contacts/index.ts';
export {
  createConversations,
  createHiddenLines,
  makeConversationProjection,
  type Arrival,
  type ConversationProjection,
  type Conversations,
  type ConversationView,
  type HiddenLines,
  type LiveDraft,
} from './conversation/index.ts';
export {
  createHappenings,
  type Happening,
  type HappeningLog,
  type HappeningType,
} from './happenings/index.ts';
export { makeNotes, type Notes } from './notes.ts';
export { createOwnPictures, type OwnPictures, type OwnPicturesDeps } from './pictures.ts';
export {
  createOptions,
  OptionsContext,
  useOptions,
  type Absence,
  type OptionName,
  type Options,
  type OptionValue,
  type OwnStatus,
} from './options/index.ts';
export { createPlaces, type Places } from './places.ts';
export {
  ContactBookContext,
  createContactBook,
  useContactBook,
  useNameOf,
  type ContactBook,
  type ContactBookView,
  type ContactGroup,
  type Layout,
  type NameOf,
} from './roster/index.ts';
export { createQuickTexts, type QuickText, type QuickTexts } from './quickTexts.ts';
export { createOwn, type Own } from './own.ts';
export { createOwnEmoticons, type OwnEmoticon, type OwnEmoticons } from './ownEmoticons.ts';
