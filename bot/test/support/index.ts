/** What the bot's tests share. */
export * from './lines.ts';
export * from './person.ts';
