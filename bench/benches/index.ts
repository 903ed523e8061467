/** All benches by name, in the order of `all`. */
import type { Bench } from './bench.ts';
import { bot } from './bot.ts';
import { durable } from './durable.ts';
import { fanout } from './fanout.ts';
import { open } from './open.ts';
import { sockets } from './sockets.ts';
import { start } from './start.ts';

export const benches: Readonly<Record<string, Bench>> = { durable, fanout, sockets, start, open, bot };
