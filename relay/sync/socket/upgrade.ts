/** Who may open a socket: decided before there is one, so that a stranger costs one HTTP answer. */
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  parseDocumentName,
  plainSyncPath,
  refuse,
  refusals,
  syncPath,
  syncProtocol,
  tokenProtocol,
  type Refusal,
} from '#protocol';

type Asked =
  | { readonly type: 'refused'; readonly refusal: Refusal }
  /** `token`: unverified, or absent. `document`: the one that a peer at the plain door asks for. */
  | {
      readonly type: 'asked';
      readonly token: string | undefined;
      readonly document: string | undefined;
    };

const tokenPrefix = tokenProtocol('');

export function readUpgrade({ url, headers }: Pick<IncomingMessage, 'url' | 'headers'>): Asked {
  const path = url?.split('?')[0] ?? '';
  const document = readDocument(path);
  if (path !== syncPath && document === undefined) return refused('not-found');
  if (!isSameOrigin(headers.origin, headers.host)) return refused('forbidden', 'origin');
  const protocols = headers['sec-websocket-protocol']?.split(',').map((name) => name.trim()) ?? [];
  if (!protocols.includes(syncProtocol)) return refused('malformed', 'subprotocol');
  const token = protocols.find((name) => name.startsWith(tokenPrefix));
  return { type: 'asked', token: token?.slice(tokenPrefix.length), document };
}

function readDocument(path: string): string | undefined {
  if (!path.startsWith(plainSyncPath)) return undefined;
  try {
    const name = decodeURIComponent(path.slice(plainSyncPath.length));
    return parseDocumentName(name) && name;
  } catch {
    return undefined;
  }
}

const refused = (...reason: Parameters<typeof refuse>): Asked => ({
  type: 'refused',
  refusal: refuse(...reason),
});

/** Browsers say where a page came from; a page of another site must not use its visitor's relay. Other peers say nothing. */
function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** Answers with the refusal's HTTP status and ends the connection. */
export function refuseUpgrade(socket: Duplex, { type }: Refusal): void {
  const { status } = refusals[type];
  const body = JSON.stringify({ error: { type } });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'Connection: close',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}
