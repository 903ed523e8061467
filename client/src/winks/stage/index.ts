export { makeStage, type Stage, type StageOptions } from './stage.ts';
export { stillOf } from './drawing.ts';
export { stageSize, type Cue, type Scene, type Track } from './scene.ts';
