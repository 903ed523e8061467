/**
 * Against DNS rebinding: a page of another site can give its own name the address 127.0.0.1, and its browser then takes the
 * relay for that site. A relay for this machine alone therefore answers only to names of this machine. One that listens to a
 * network cannot know all its names, and has nothing to give to a stranger that any other stranger would not get.
 */
import type { MiddlewareHandler } from 'hono';
import { refuse } from '#protocol';
import { isLoopback, type RelayConfig } from '../config/index.ts';
import { replyRefused } from './reply.ts';

type OwnNames = Pick<RelayConfig, 'host' | 'publicUrl'>;

/** `host`: a request's `Host` header. */
export function isOwnHost({ host, publicUrl }: OwnNames, header: string): boolean {
  if (!isLoopback(host)) return true;
  const url = `http://${header}`;
  const isName = /^[^\s/\\@?#]+$/.test(header) && URL.canParse(url);
  const name = isName ? new URL(url).hostname.replaceAll(/^\[|\]$/g, '') : '';
  const ownNames = [host, publicUrl === undefined ? host : new URL(publicUrl).hostname];
  return isLoopback(name) || ownNames.includes(name);
}

export function onlyOwnHosts(names: OwnNames): MiddlewareHandler {
  return async (context, next) => {
    const header = context.req.header('Host') ?? '';
    if (isOwnHost(names, header)) return next();
    const isPage = (context.req.header('Accept') ?? '').includes('text/html');
    return isPage ? context.text(explanation, 421) : replyRefused(context, refuse('forbidden', 'host'));
  };
}

const explanation =
  'This relay was asked for under a name that it does not know. If that is where people reach it, tell it so: CUTUCA_PUBLIC_URL=https://that.name\n';
