/** What the relay says beside the documents, to one connection. */
import type { Connection } from '@hocuspocus/server';
import type { Clocks, InboxEvent, PageEvent } from '#protocol';
import type { PeerContext } from './socket/index.ts';

/** As many as a reader of the protocol takes in one message. */
const clocksPerEvent = 10_000;

export const send = (connection: Connection<PeerContext>, event: PageEvent | InboxEvent): void =>
  connection.sendStateless(JSON.stringify(event));

export function sendDurable(connection: Connection<PeerContext>, clocks: Clocks): void {
  for (let start = 0; start < clocks.length; start += clocksPerEvent) {
    send(connection, { t: 'durable', clocks: clocks.slice(start, start + clocksPerEvent) });
  }
}
