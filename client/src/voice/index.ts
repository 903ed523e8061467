/** Voice clips: recorded while a button is held, and played with their waves. */
export { ClipPlayer, type ClipPlayerProps } from './ClipPlayer.tsx';
export { createHolding, type Holding, type HoldingState } from './holding.ts';
export { Recording, type RecordingProps } from './Recording.tsx';
export type { Clip, RecordingProblem } from './recorder.ts';
