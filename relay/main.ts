/** The program from source: the same commands as the executable, with the web app from `dist/client`. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { processWorld, runCommandLine } from './cli/index.ts';
import { makeFolderFiles } from './http/index.ts';

const webApp = makeFolderFiles(resolve(import.meta.dirname, '../dist/client'));
const botMain = resolve(import.meta.dirname, '../bot/main.ts');
const runBot = async (): Promise<unknown> => import(pathToFileURL(botMain).href);
const world = processWorld({ webApp, botMain, runBot });
process.exit(await runCommandLine(process.argv.slice(2), world));
