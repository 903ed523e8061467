/** The HTTP side as one Hono application. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { type JSONWebKeySet } from 'jose';
import { jwksPath, refuse } from '#protocol';
import { isStorageFailure } from '../database/index.ts';
import type { Clock } from '../clock.ts';
import type { Directory } from '../directory.ts';
import type { RelayConfig } from '../config/index.ts';
import { describeError, type Logger } from '../logger.ts';
import { mountApi } from './api.ts';
import { createCallRates } from './callRates.ts';
import { mountAssets, type WebAppFiles } from './assets/index.ts';
import { type BlobDeps, mountBlobs } from './blobs.ts';
import { makeForwarded } from './forwarded.ts';
import { securityHeaders } from './headers.ts';
import { onlyOwnHosts } from './ownHosts.ts';
import { replyRefused } from './reply.ts';
import { type HandlerDeps, makeHandlers } from './routes/index.ts';

export type HttpDeps = HandlerDeps &
  Omit<BlobDeps, 'callRates'> & {
    readonly config: RelayConfig;
    readonly verifyAccess: Directory['verifyAccess'];
    readonly jwks: JSONWebKeySet;
    /** Whether what is written now would be durable. */
    readonly ready: () => boolean;
    /** Only small writes are taken, since the disk has little room. */
    readonly isDiskLow: () => boolean;
    readonly webApp: WebAppFiles;
    readonly clock: Clock;
    readonly logger: Logger;
  };

export function createHttp(deps: HttpDeps): Hono<{ Bindings: HttpBindings }> {
  const { clock, config, logger, ready, isDiskLow, jwks, verifyAccess, webApp } = deps;
  const app = new Hono<{ Bindings: HttpBindings }>();
  const forwarded = makeForwarded(config);
  app.use(securityHeaders(forwarded));
  app.use(onlyOwnHosts(config));
  app.onError((error, context) => {
    // The caller hung up in the middle of the body, which is no fault of ours and needs no stack.
    if (context.env.incoming.destroyed) return replyRefused(context, refuse('malformed', 'hung up'));
    logger.error('request-failed', { route: routePath(context), ...describeError(error) });
    return replyRefused(context, refuse(isStorageFailure(error) ? 'storage-unavailable' : 'internal'));
  });
  app.get('/health', (context) => context.json({ ok: true }));
  app.get('/ready', (context) =>
    ready()
      ? context.json({ ok: true, disk: isDiskLow() ? 'low' : 'good' })
      : replyRefused(context, refuse('storage-unavailable')),
  );
  app.get(jwksPath, (context) => context.json(jwks));
  const callRates = createCallRates(clock);
  mountBlobs(app, { ...deps, callRates });
  mountApi(app, {
    handlers: makeHandlers(deps),
    verifyAccess,
    forwarded,
    callRates,
  });
  mountAssets(app, webApp);
  return app;
}
