/** What the programs of the clients can be asked. Each runs in a process of its own: `startProgram`. */
export type { Outcome, WritersQuestions } from './writers.ts';
