/** How the connection is shown: a short loss stays calm, and only what lasts is called away. Pure. */
export type Connection =
  | { readonly type: 'connecting' }
  | { readonly type: 'online' }
  /**
   * The relay can't be reached, or (`cutOff`) does not want this device for now; tried again by itself.
   * `since`: ms since 1970.
   */
  | { readonly type: 'away'; readonly since: number; readonly cutOff?: true };

export type ConnectionEvent =
  /** The relay spoke. */
  | { readonly type: 'open' }
  /** The socket closed, or could not be opened. */
  | { readonly type: 'lost' }
  /** The relay closed the socket for what was sent over it: the next attempt is minutes away. */
  | { readonly type: 'cut-off' }
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
  const since = lostAt ?? now;
  switch (event.type) {
    case 'open':
      return { shown: { type: 'online' }, lostAt: undefined };
    case 'lost':
      if (shown.type === 'online') return { shown: { type: 'connecting' }, lostAt: now };
      // A second failure in a row, or the first of all.
      return { shown: { type: 'away', since }, lostAt: since };
    case 'cut-off':
      return { shown: { type: 'away', since, cutOff: true }, lostAt: since };
    case 'overdue':
      if (shown.type !== 'connecting') return { shown, lostAt };
      return { shown: { type: 'away', since }, lostAt: since };
  }
}
