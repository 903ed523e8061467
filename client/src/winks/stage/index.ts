export { makeDrawing, stillOf, type Drawing } from './drawing.ts';
export type { Cue, Scene, Track } from './scene.ts';
export { makeStage, type Stage, type StageOptions } from './stage.ts';
