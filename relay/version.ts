/** The version of this relay, from the one place that states it. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const file = new URL('../package.json', import.meta.url);

export const version: string = v.parse(
  v.object({ version: v.string() }),
  JSON.parse(readFileSync(file, 'utf8')),
).version;
