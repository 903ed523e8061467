/** The executable's tests run it as it is now, so it is built before the first of them. */
import { buildBinary } from './build.ts';

export async function setup(): Promise<void> {
  await buildBinary();
}
