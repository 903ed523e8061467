/** Files in and out. They are as long as they are, so they pass neither the JSON of the other routes nor its size. */
import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { BlobId, blobRoute, err, refuse, type Result } from '#protocol';
import { type Blobs, isShown } from '../blobs/index.ts';
import type { Directory, Session } from '../directory.ts';
import { bearerToken } from './access.ts';
import { createAttempts, type RateLimits } from './attempts.ts';
import type { CallRates } from './callRates.ts';
import type { HttpRefusal } from './handler.ts';
import { replyRefused } from './reply.ts';

type App = Hono<{ readonly Bindings: HttpBindings }>;
type Asked = Context<{ readonly Bindings: HttpBindings }, typeof blobRoute>;

export type BlobDeps = {
  readonly blobs: Blobs;
  readonly verifyAccess: Directory['verifyAccess'];
  readonly rateLimits: RateLimits;
  readonly callRates: Pick<CallRates, 'countFile'>;
};

export function mountBlobs(app: App, { blobs, verifyAccess, rateLimits, callRates }: BlobDeps): void {
  const uploads = createAttempts(rateLimits.uploadsOfUser);

  app.put(blobRoute, async (context) => {
    const asked = await readAsked(context);
    if (!asked.ok) return replyRefused(context, asked.error);
    const { user, blob } = asked.value;
    const counted = await uploads.count(user);
    if (!counted.ok) return replyRefused(context, counted.error);
    const { incoming } = context.env;
    const announced = Number(incoming.headers['content-length'] ?? 0);
    const stored = await blobs.upload(user, blob, incoming, announced);
    context.header('Cache-Control', 'no-store');
    return stored.ok ? context.json(stored.value) : replyRefused(context, stored.error);
  });

  app.get(blobRoute, async (context) => {
    const asked = await readAsked(context);
    if (!asked.ok) return replyRefused(context, asked.error);
    const { user, blob } = asked.value;
    const found = await blobs.fetch(user, blob);
    if (!found.ok) return replyRefused(context, found.error);
    const { type, file } = found.value;
    for (const [name, value] of Object.entries(inert(type))) context.header(name, value);
    context.header('ETag', `"${blob}"`);
    if (context.req.header('If-None-Match') === `"${blob}"`) return context.body(null, 304);
    context.header('Content-Length', String(file.bytes));
    return context.req.method === 'HEAD' ? context.body(null) : context.body(file.stream());
  });

  async function readAsked(
    context: Asked,
  ): Promise<Result<Pick<Session, 'user'> & { readonly blob: BlobId }, HttpRefusal>> {
    const session = await verifyAccess(bearerToken(context.req));
    if (!session.ok) return session;
    const counted = callRates.countFile(session.value.user);
    if (!counted.ok) return counted;
    const blob = v.safeParse(BlobId, context.req.param('blob'));
    if (!blob.success) return err(refuse('not-found'));
    return { ok: true, value: { user: session.value.user, blob: blob.output } };
  }
}

/** Whatever is in it, it does nothing: no script, no style, no frame, and no type but the one that was found in it. */
const inert = (type: string): Readonly<Record<string, string>> => ({
  'Content-Type': isShown(type) ? type : 'application/octet-stream',
  'Content-Disposition': isShown(type) ? 'inline' : 'attachment',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  // Not to be answered from a copy to the next person who signs in with this browser.
  'Cache-Control': 'private, max-age=31536000, immutable',
  Vary: 'Authorization',
});
