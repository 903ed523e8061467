/** How the relay is doing and what waits for it, as signals. */
import { createSignal, onCleanup, type Accessor } from 'solid-js';
import type { Connection, Sync } from '../sync/index.ts';

export interface ConnectionView {
  readonly connection: Accessor<Connection>;
  /** Entries on this device that the relay does not have yet, over all conversations. */
  readonly unsent: Accessor<number>;
}

export function createConnection(
  sync: Pick<Sync, 'connection' | 'onConnection' | 'unsent' | 'onUnsent'>,
): ConnectionView {
  const [connection, setConnection] = createSignal(sync.connection());
  const [unsent, setUnsent] = createSignal(sync.unsent());
  onCleanup(sync.onConnection(setConnection));
  onCleanup(sync.onUnsent(setUnsent));
  return { connection, unsent };
}
