export { makeDrawing, stillOf, type Drawing } from './drawing.ts';
export { stageSize, type Cue, type Scene, type Track } from './scene.ts';
export { makeStage, type Stage, type StageOptions } from './stage.ts';
