/** What browsers are told about every answer: run nothing but our own files, show them nowhere else, guess no types. */
import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';

/** Some browsers do not count a socket to the page's own host as `self`, so it is named. */
const policyFor = (ownSocket: string): string =>
  [
    "default-src 'self'",
    `connect-src 'self' ${ownSocket}`.trimEnd(),
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** One year, as is usual. */
const encryptedOnly = 'max-age=31536000';

const everywhere = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(self), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

type Seen = {
  /** Whether the request came encrypted. */
  readonly isSecure: (request: IncomingMessage) => boolean;
};

export const securityHeaders =
  ({ isSecure }: Seen): MiddlewareHandler<{ Bindings: HttpBindings }> =>
  async (context, next) => {
    await next();
    const secure = isSecure(context.env.incoming);
    const headers = {
      ...everywhere,
      'Content-Security-Policy': policyFor(ownSocket(context.req.header('Host') ?? '', secure)),
      ...(secure && { 'Strict-Transport-Security': encryptedOnly }),
    };
    for (const [name, value] of Object.entries(headers)) {
      // A file that somebody sent has a stricter policy.
      if (!context.res.headers.has(name)) context.header(name, value);
    }
  };

/** Nothing of a name that is no plain host goes into a policy: a space or a semicolon would be a directive of its own. */
const ownSocket = (host: string, secure: boolean): string =>
  /^[\w.[\]:-]+$/.test(host) ? `${secure ? 'wss' : 'ws'}://${host}` : '';

/** What is true of a person now must not be kept by a browser or a proxy. */
export const noStore: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Cache-Control', 'no-store');
};
