/** What the calm band says about the relay, if anything. Pure. */
import type { Connection } from '../sync/index.ts';

export type BandState =
  /** The relay is away; what is written waits. */
  | { readonly type: 'away'; readonly waiting: number }
  /** The relay wants nothing of this device for some minutes. */
  | { readonly type: 'cut-off'; readonly waiting: number }
  /** The first attempt, or one after an absence, takes longer than a blink. */
  | { readonly type: 'connecting'; readonly waiting: number }
  /** Connected, and there is so much to send that it shows. */
  | { readonly type: 'sending'; readonly waiting: number };

/** `slow`: whatever is under way has been so for longer than people should not be told about. */
export function bandState(
  connection: Connection,
  waiting: number,
  slow: boolean,
): BandState | undefined {
  switch (connection.type) {
    case 'away':
      return { type: connection.cutOff ? 'cut-off' : 'away', waiting };
    case 'connecting':
      return slow ? { type: 'connecting', waiting } : undefined;
    case 'online':
      return waiting > 0 && slow ? { type: 'sending', waiting } : undefined;
  }
}
