/** The relay's own HTTP server: requests go to the application, sockets to the sync side, and closing waits for both. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { plainSyncPath, refusals, refuse, syncPath } from '#protocol';
import { createKeyedCounts } from './rates/index.ts';
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
  /** Where a request comes from: requests are counted by it while they are answered. */
  readonly networkOf: (request: IncomingMessage) => string;
};

export type Listening = {
  readonly address: string;
  readonly port: number;
  /** Takes nothing new, waits a little for requests that are being answered, then cuts off the rest. */
  readonly close: () => Promise<void>;
};

/** In ms. A whole request may be a large file over a slow line, but not one on which nothing comes for long. */
const patience = { headers: 30_000, request: 15 * 60_000, silence: 30_000, drain: 2_000 };
/** Requests of one network that are being answered at once. */
const mostUnanswered = 512;

/** Rejects where the address cannot be listened on (`EADDRINUSE`, `EADDRNOTAVAIL`, `EACCES`), and with BadCertificate. */
export async function listen(deps: Deps): Promise<Listening> {
  const { host, port, handleUpgrade } = deps;
  const { server, stopWatching } = makeServer(deps);
  server.on('upgrade', (request, socket, head) => {
    const path = request.url?.split('?', 1)[0];
    if (path === syncPath || path?.startsWith(plainSyncPath)) handleUpgrade(request, socket, head);
    else refuseSocket(socket);
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

function makeServer({ fetch, tls, logger, networkOf }: Deps): {
  server: Server;
  stopWatching: () => void;
} {
  const answer = getRequestListener(fetch);
  const unanswered = createKeyedCounts(mostUnanswered);
  const respond: Parameters<typeof createServer>[1] = (request, response) => {
    const network = networkOf(request);
    if (!unanswered.enter(network)) return turnAway(response);
    response.once('close', () => unanswered.leave(network));
    void answer(request, response);
  };
  const options = { headersTimeout: patience.headers, requestTimeout: patience.request };
  if (!tls) {
    const server = createServer(options, respond).setTimeout(patience.silence);
    return { server, stopWatching: () => {} };
  }
  const server = createTlsServer({ ...options, ...readCertificate(tls) }, respond);
  server.setTimeout(patience.silence);
  return { server, stopWatching: watchCertificate(tls, { server, logger }) };
}

/** So many requests of one network are being answered that this one is not looked at. */
function turnAway(response: ServerResponse): void {
  const { status } = refusals['rate-limited'];
  response.writeHead(status, { Connection: 'close', 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ error: refuse('rate-limited', 'requests at once') }));
}

/** Whoever hangs up before they have read this must not bring down the process. */
function refuseSocket(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
