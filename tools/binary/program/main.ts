/** The program as one executable. The bot is a process that needs nothing of the relay, so there the relay is not loaded. */
import { isSea } from 'node:sea';
import { runBot } from './bot.ts';

if (!isSea()) throw new Error('This is the inside of an executable: npm run build:binary');

const [command, ...rest] = process.argv.slice(2);
if (command === 'bot' && rest.length === 0) await runBot();
else await import('./commands.ts');
