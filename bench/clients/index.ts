/** What the programs of the clients can be asked. Each runs in a process of its own: `startProgram`. */
export type { AskersQuestions } from './askers.ts';
export type { IdleQuestions } from './idle.ts';
export type { OpenerQuestions, Opened, Long } from './opener.ts';
export type { ReadersQuestions } from './readers.ts';
export type { Outcome, WritersQuestions } from './writers.ts';
