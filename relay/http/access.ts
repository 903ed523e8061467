/** Whether a call may come in at all, before anything that it sent is looked at. */
import type { HonoRequest } from 'hono';
import { err, ok, refuse, type Refusal, type Result, type Route } from '#protocol';
import type { Directory, Session } from '../directory.ts';
import type { RefreshCookie } from './refreshCookie.ts';

type VerifyAccess = Directory['verifyAccess'];

type Caller = { readonly request: HonoRequest; readonly refreshCookie: RefreshCookie };

/** The session of a route that needs a token; undefined on the others. */
export async function checkAccess(
  { access, method }: Route,
  { request, refreshCookie }: Caller,
  verifyAccess: VerifyAccess,
): Promise<Result<Session | undefined, Refusal>> {
  if (access === 'token') return verifyAccess(bearerToken(request));
  if (method !== 'GET' && !isSameOrigin(request)) return err(refuse('forbidden', 'another site'));
  if (access === 'cookie' && refreshCookie.read() === undefined) return err(refuse('no-token'));
  return ok(undefined);
}

export function bearerToken(request: HonoRequest): string | undefined {
  return /^Bearer ([\w.-]+)$/.exec(request.header('Authorization') ?? '')?.[1];
}

/**
 * Against forged requests: a page of another site must not use the visitor's cookie, nor sign them in as somebody else.
 * Browsers say where a request comes from; what says nothing is no browser and has no cookie to be abused.
 */
function isSameOrigin(request: HonoRequest): boolean {
  const site = request.header('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const origin = request.header('Origin');
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.header('Host');
}
