/** The only thing that may leave a gate hook: Hocuspocus closes that one document with `reason`, and nothing else. */
import { refusals, type Refusal, type RefusalType } from '#protocol';

export class Reject extends Error {
  /** What Hocuspocus reads. */
  readonly code: number;
  readonly reason: RefusalType;

  constructor({ type, detail }: Refusal) {
    // Hocuspocus prints every message and stack: one line of ours is enough.
    super('');
    this.code = refusals[type].code;
    this.reason = type;
    this.stack = detail === undefined ? `refused: ${type}` : `refused: ${type} (${detail})`;
  }
}
