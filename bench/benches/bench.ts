/** What a bench is. */
import type { Row } from '../rows/index.ts';

export type Bench = {
  /** What it shows, in one line. */
  readonly about: string;
  readonly run: () => Promise<readonly Row[]>;
};
