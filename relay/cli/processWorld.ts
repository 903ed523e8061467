/** The world of a process: its own streams and environment. */
import { text } from 'node:stream/consumers';
import type { World } from './world.ts';

type Parts = Pick<World, 'webApp' | 'botMain' | 'runBot'>;

export function processWorld(parts: Parts): World {
  const { env, stdin, stdout, stderr } = process;
  // Whoever read what it says may have gone (`cutuca | head -1`), which is no reason for a relay to end.
  for (const output of [stdout, stderr]) output.on('error', () => {});
  return { env, stdout, stderr, readInput: async () => text(stdin), ...parts };
}
