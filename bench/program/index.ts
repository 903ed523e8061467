/** Processes that are asked and answer. */
export { answerAs, type Questions, type Usage } from './answer.ts';
export { type Program, startProgram } from './start.ts';
