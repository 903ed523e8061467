/** The relay's own HTTP server: requests go to the application, sockets to the sync side, and closing waits for both. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { syncPath } from '#protocol';

type Fetch = Parameters<typeof getRequestListener>[0];
export type HandleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

type Deps = {
  readonly host: string;
  readonly port: number;
  readonly fetch: Fetch;
  readonly handleUpgrade: HandleUpgrade;
};

export type Listening = {
  readonly address: string;
  readonly port: number;
  /** Takes nothing new, waits a little for requests that are being answered, then cuts off the rest. */
  readonly close: () => Promise<void>;
};

/** In ms. */
const patience = { request: 30_000, drain: 2_000 };

/** Rejects where the address cannot be listened on (`EADDRINUSE`, `EADDRNOTAVAIL`, `EACCES`). */
export async function listen({ host, port, fetch, handleUpgrade }: Deps): Promise<Listening> {
  const answer = getRequestListener(fetch);
  const server = createServer({ requestTimeout: patience.request }, (request, response) => {
    void answer(request, response);
  });
  server.on('upgrade', (request, socket, head) => {
    const path = request.url?.split('?', 1)[0];
    if (path === syncPath) handleUpgrade(request, socket, head);
    else refuse(socket);
  });
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, host, listening.resolve);
  await listening.promise;
  const bound = server.address() as AddressInfo;

  async function close(): Promise<void> {
    const closed = Promise.withResolvers<void>();
    server.close(() => closed.resolve());
    const waiting = new AbortController();
    await Promise.race([
      closed.promise,
      setTimeout(patience.drain, undefined, { signal: waiting.signal }),
    ]);
    waiting.abort();
    server.closeAllConnections();
  }

  return { address: bound.address, port: bound.port, close };
}

/** Whoever hangs up before they have read this must not bring down the process. */
function refuse(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
