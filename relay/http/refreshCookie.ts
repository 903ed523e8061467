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

/** `secure`: whether the call came encrypted, so that the cookie never travels in the open afterwards. */
export function makeRefreshCookie(context: Context, secure: boolean): RefreshCookie {
  const options = {
    path: '/api/session',
    httpOnly: true,
    sameSite: 'Strict',
    secure,
  } as const;
  return {
    read: () => getCookie(context, name),
    write: (token) =>
      setCookie(context, name, token, { ...options, maxAge: limits.token.refresh / 1_000 }),
    clear: () => void deleteCookie(context, name, options),
  };
}
