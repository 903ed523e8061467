/** All benches by name, in the order of `all`. */
import type { Bench } from './bench.ts';
import { durable } from './durable.ts';

export const benches: Readonly<Record<string, Bench>> = { durable };
