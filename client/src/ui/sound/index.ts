export { loadSignatures, type Signatures } from './loadSignatures.ts';
export type { SignatureName } from './signatures.ts';
export type { Note, Score, SoundName } from './scores.ts';
export { makeSounds, type Sounds, type SoundsDeps } from './sounds.ts';
