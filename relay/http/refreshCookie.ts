/** The cookie that keeps a browser signed in: no script reads it, no other site sends it, no other path gets it. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Context } from 'hono';
import { limits } from '#protocol';

export type RefreshCookie = {
  readonly read: () => string | undefined;
  readonly write: (token: string) => void;
  readonly clear: () => void;
};

const name = 'cutuca_refresh';

export function makeRefreshCookie(context: Context): RefreshCookie {
  const options = {
    path: '/api/session',
    httpOnly: true,
    sameSite: 'Strict',
    secure: new URL(context.req.url).protocol === 'https:',
  } as const;
  return {
    read: () => getCookie(context, name),
    write: (token) =>
      setCookie(context, name, token, { ...options, maxAge: limits.token.refresh / 1_000 }),
    clear: () => void deleteCookie(context, name, options),
  };
}
