/** The command line: `cutuca serve` and the commands around it. */
export { processWorld } from './processWorld.ts';
export { runCommandLine } from './runCommandLine.ts';
export type { World } from './world.ts';
