/** The program from source: the same commands as the executable, with the web app from `dist/client`. */
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { runCommandLine } from './cli/index.ts';
import { makeFolderFiles } from './http/index.ts';

const exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  readInput: async () => text(process.stdin),
  webApp: makeFolderFiles(resolve(import.meta.dirname, '../dist/client')),
  botMain: resolve(import.meta.dirname, '../bot/main.ts'),
});
process.exit(exitCode);
