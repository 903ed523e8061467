/** What goes on in one conversation's window, shared by its parts. */
export { createDraft, type Draft } from './draft.ts';
export { createFreshCode, type FreshCode } from './freshCode.ts';
export { createIntake, type Intake, type IntakeHandler } from './intake.ts';
export { createNotices, type Notice, type Notices } from './notices.ts';
export { createOwnFormat, type OwnFormat } from './ownFormat.ts';
export { makeRecall } from './recall.ts';
export { createSearching, type Searching } from './searching.ts';
export { createSending, type Sending } from './sending.ts';
export { useSendMedia, type SendMedia } from './sendMedia.ts';
export { createViewer, type Viewer } from './viewer.ts';
export { TalkContext, useTalk, type Talk } from './talk.ts';
