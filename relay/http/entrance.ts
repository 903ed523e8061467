/** What is looked at before a request becomes a socket, as it is looked at for calls. */
import type { IncomingMessage } from 'node:http';
import { isLoopback, type RelayConfig } from '../config/index.ts';
import { networkOf } from './attempts.ts';
import { makeForwarded } from './forwarded.ts';
import { isOwnHost } from './ownHosts.ts';

type Entrance = {
  readonly isOwn: (request: IncomingMessage) => boolean;
  /** Empty for this machine: a proxy that is not trusted stands for everybody. */
  readonly networkOf: (request: IncomingMessage) => string;
};

export function createEntrance(config: RelayConfig): Entrance {
  const forwarded = makeForwarded(config);
  return {
    isOwn: ({ headers }) => isOwnHost(config, headers.host ?? ''),
    networkOf: (request) => {
      const network = networkOf(forwarded.addressOf(request));
      return isLoopback(network) ? '' : network;
    },
  };
}
