/** `npm run dev`: the relay and the web app, each restarted as its sources change; when one ends, so does the other. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '..');

const run = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, args, { cwd: repository, stdio: 'inherit' });

const children = [
  run('--watch', '--watch-preserve-output', 'relay/main.ts'),
  run('node_modules/vite/bin/vite.js', 'client'),
];

const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

const exits = children.map(async (child) => once(child, 'exit'));
await Promise.race(exits);
stop();
await Promise.all(exits);
