/** The relay's own HTTP server: requests go to the application, sockets to the sync side, and closing waits for both. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { plainSyncPath, syncPath } from '#protocol';
import { type Certificate, readCertificate, watchCertificate } from './certificate.ts';
import type { Logger } from './logger.ts';

type Fetch = Parameters<typeof getRequestListener>[0];
export type HandleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

type Deps = {
  readonly host: string;
  readonly port: number;
  /** Absent: plain HTTP. */
  readonly tls?: Certificate;
  readonly logger: Logger;
  readonly fetch: Fetch;
  readonly handleUpgrade: HandleUpgrade;
};

export type Listening = {
  readonly address: string;
  readonly port: number;
  /** Takes nothing new, waits a little for requests that are being answered, then cuts off the rest. */
  readonly close: () => Promise<void>;
};

/** In ms. A whole request may be a large file over a slow line. */
const patience = { headers: 30_000, request: 15 * 60_000, drain: 2_000 };

/** Rejects where the address cannot be listened on (`EADDRINUSE`, `EADDRNOTAVAIL`, `EACCES`), and with BadCertificate. */
export async function listen(deps: Deps): Promise<Listening> {
  const { host, port, handleUpgrade } = deps;
  const { server, stopWatching } = makeServer(deps);
  server.on('upgrade', (request, socket, head) => {
    const path = request.url?.split('?', 1)[0];
    if (path === syncPath || path?.startsWith(plainSyncPath)) handleUpgrade(request, socket, head);
    else refuse(socket);
  });
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, host, listening.resolve);
  await listening.promise;
  const bound = server.address() as AddressInfo;

  async function close(): Promise<void> {
    stopWatching();
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

function makeServer({ fetch, tls, logger }: Deps): { server: Server; stopWatching: () => void } {
  const answer = getRequestListener(fetch);
  const respond: Parameters<typeof createServer>[1] = (request, response) =>
    void answer(request, response);
  const options = { headersTimeout: patience.headers, requestTimeout: patience.request };
  if (!tls) return { server: createServer(options, respond), stopWatching: () => {} };
  const server = createTlsServer({ ...options, ...readCertificate(tls) }, respond);
  return { server, stopWatching: watchCertificate(tls, { server, logger }) };
}

/** Whoever hangs up before they have read this must not bring down the process. */
function refuse(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
