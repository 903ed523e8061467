/**
 * Where a request comes from, and whether it came encrypted, also when a proxy passed it on. Only proxies that the
 * operator trusts are believed: anybody can write a header.
 */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { TLSSocket } from 'node:tls';
import { addNetwork, type RelayConfig } from '../config/index.ts';

type Request = Pick<IncomingMessage, 'headers' | 'socket'>;

export type Forwarded = {
  /** The client's own address; empty where it has hung up. */
  readonly addressOf: (request: Request) => string;
  readonly isSecure: (request: Request) => boolean;
};

type Known = Pick<RelayConfig, 'trustedProxies' | 'publicUrl'>;

/** A proxy that forgets to say so is believed to encrypt if the public address is https. */
export function makeForwarded({ trustedProxies: trusted = [], publicUrl }: Known): Forwarded {
  const publicHost = publicUrl?.startsWith('https:') === true ? new URL(publicUrl).host : undefined;
  const proxies = new BlockList();
  for (const network of trusted) addNetwork(proxies, network);
  const isTrusted = (address: string): boolean =>
    isIP(address) > 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

  return {
    addressOf: ({ headers, socket }) => {
      let address = socket.remoteAddress ?? '';
      // Each proxy wrote who spoke to it, the nearest one last; the first that nobody vouches for is the client.
      for (const before of listOf(headers['x-forwarded-for']).toReversed()) {
        if (!isTrusted(address) || isIP(before) === 0) break;
        address = before;
      }
      return address;
    },
    isSecure: ({ headers, socket }) =>
      socket instanceof TLSSocket ||
      (publicHost !== undefined && headers.host === publicHost) ||
      (isTrusted(socket.remoteAddress ?? '') && listOf(headers['x-forwarded-proto'])[0] === 'https'),
  };
}

function listOf(header: string | string[] | undefined): string[] {
  return [header ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}
