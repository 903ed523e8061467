/** What every peer is made of, whatever it runs in: no DOM, no Node, no Solid. Everything else comes in through ports. */
export type { Timers } from './timers.ts';
export {
  type Backoff,
  type Connection,
  delayBefore,
  type DocumentLink,
  makeRelaySocket,
  openDocumentLink,
  type RelaySocket,
  type RetryMemory,
  type TokenAnswer,
} from './link/index.ts';
