/** How the connection is shown: a short loss stays calm, and only what lasts is called away. Pure. */
import type { Connection } from '../types.ts';

export type ConnectionEvent =
  /** The relay spoke. */
  | { readonly type: 'open' }
  /** The socket closed, or could not be opened. */
  | { readonly type: 'lost' }
  /** The time to come back quietly is over. */
  | { readonly type: 'overdue' };

/** The connection as it is, and since when it is lost. */
export type ConnectionState = { readonly shown: Connection; readonly lostAt: number | undefined };

export const connectionAtStart: ConnectionState = { shown: { type: 'connecting' }, lostAt: undefined };

export function nextConnection(
  { shown, lostAt }: ConnectionState,
  event: ConnectionEvent,
  now: number,
): ConnectionState {
  switch (event.type) {
    case 'open':
      return { shown: { type: 'online' }, lostAt: undefined };
    case 'lost':
      if (shown.type === 'online') return { shown: { type: 'connecting' }, lostAt: now };
      // A second failure in a row, or the first of all.
      return { shown: { type: 'away', since: lostAt ?? now }, lostAt: lostAt ?? now };
    case 'overdue':
      if (shown.type !== 'connecting') return { shown, lostAt };
      return { shown: { type: 'away', since: lostAt ?? now }, lostAt: lostAt ?? now };
  }
}
