export { DraftLine } from './DraftLine.tsx';
export { EventLine, Log, LogDivider, Message, type LogProps, type MessageProps } from './Log.tsx';
export { TickMark, type TickLook } from './TickMark.tsx';
export { TypingPencil } from './TypingPencil.tsx';
