/** The same commands as from source, with the web app from within. */
import { getRawAsset } from 'node:sea';
import { processWorld, runCommandLine } from '../../../relay/cli/index.ts';
import { makeStoredFiles } from '../../../relay/http/index.ts';
import { webAppAsset } from '../names.ts';
import { runBot } from './bot.ts';

const world = processWorld({ webApp: makeStoredFiles(findStored), botMain: 'bot', runBot });
process.exit(await runCommandLine(process.argv.slice(2), world));

/** Nothing is copied: the bytes are sent from where the system has mapped the executable. */
function findStored(name: string): Buffer<ArrayBuffer> | undefined {
  try {
    return Buffer.from(getRawAsset(webAppAsset(name)));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_SINGLE_EXECUTABLE_APPLICATION_ASSET_NOT_FOUND'
  );
}
