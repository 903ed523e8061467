/** How long the relay waits for what, and how much it puts up with from one socket. Times in ms; tests make them short. */
import { limits } from '#protocol';
import type { Rate } from '../rates/index.ts';
import type { SocketCaps } from './socket/index.ts';

export type SyncTiming = {
  /** Between the pings that keep an idle socket open, and how long a socket may be silent. */
  readonly pingEvery: number;
  readonly silentFor: number;
  /** Before a token ends: when its owner is asked for a new one; after: when the socket is closed. */
  readonly askBeforeExpiry: number;
  readonly closeAfterExpiry: number;
  /** How long a document that nobody has open stays in memory. */
  readonly linger: number;
  /** From a change to the next look at whether the document's log is long, and how many rows are too many. */
  readonly compactAfter: number;
  readonly rowsPerSnapshot: number;
  /** Between looks for what was deleted for everyone and is still in the files. */
  readonly eraseEvery: number;
  /** Between looks at a disk that failed. */
  readonly probeEvery: number;
  /** Between a receipt and its place on the disk. */
  readonly keepReceiptsAfter: number;
  readonly coalesce: number;
  readonly leaveDelay: number;
  /** How long a closed socket has to say goodbye when the relay stops. */
  readonly goodbye: number;
  readonly mostSockets: SocketCaps;
  /**
   * Work that one user may cause over all their sockets, in µs of one core (`workOf`): 15 % of a core, after 4 s of it at once,
   * which is a device that comes back to some hundred pages.
   */
  readonly workRate: Rate;
};

export const syncTiming: SyncTiming = {
  pingEvery: 20_000,
  silentFor: 60_000,
  askBeforeExpiry: 60_000,
  closeAfterExpiry: limits.token.closeAfterExpiry,
  linger: 30_000,
  compactAfter: 5_000,
  rowsPerSnapshot: 200,
  eraseEvery: 60_000,
  probeEvery: 1_000,
  keepReceiptsAfter: 250,
  coalesce: limits.presence.coalesce,
  leaveDelay: limits.presence.leaveDelay,
  goodbye: 1_000,
  // A tab has one. A school, or a proxy that nobody told us of, is one network.
  mostSockets: { ofAccount: 100, fromNetwork: 2_000 },
  workRate: { burst: 4_000_000, perSecond: 150_000 },
};

/** Frames as `frameCost` counts them: far above what a person or a returning device sends, far below a flood. */
export const socketRate: Rate = { burst: 2_000, perSecond: 250 };

/** A reader that leaves this many bytes unread is cut off. */
export const mostUnread = 4 * 1024 * 1024;

/** A tab has a few dozen documents open. */
export const mostDocumentsPerSocket = 500;
