/** The log of a conversation: what of it is in the document, where it is scrolled to, what of it was seen. */
export { createGoing, type Going } from './going.ts';
export { Drafts } from './Drafts.tsx';
export { MessageLog, type MessageLogProps } from './MessageLog.tsx';
export { ParkedLines } from './ParkedLines.tsx';
export { createLogWindow, type LogWindow } from './logWindow.ts';
export { createReading, type Reading } from './reading.ts';
export { createScrolling, type Scrolling } from './scrolling.ts';
export { Uploads } from './Uploads.tsx';
