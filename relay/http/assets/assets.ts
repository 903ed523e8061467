/** Serves the web app: every path that is not ours is a place in the app, so it gets the app's page. */
import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import { refuse } from '#protocol';
import { replyRefused } from '../reply.ts';
import { chooseEncoding } from './encoding.ts';
import type { Served, WebAppFiles } from './files.ts';

type Env = { readonly Bindings: HttpBindings };

const page = 'index.html';
const notBuilt =
  'The web app has not been built yet. Build it with "npm run build", then reload this page.\n';

export function mountAssets(app: Hono<Env>, files: WebAppFiles): void {
  app.get('*', async (context) => {
    const encoding = chooseEncoding(context.req.header('Accept-Encoding') ?? '');
    const path = pathOf(context);
    const file = path === undefined ? undefined : await files.read(path, encoding);
    if (file) return reply(context, file, isHashed(context.req.path));
    if (!wantsPage(context)) return replyRefused(context, refuse('not-found'));
    const webApp = await files.read(page, encoding);
    return webApp ? reply(context, webApp, false) : context.text(notBuilt, 503);
  });
  app.all('*', (context) => replyRefused(context, refuse('not-found')));
}

function pathOf(context: Context): string | undefined {
  try {
    return context.req.path === '/' ? page : decodeURIComponent(context.req.path);
  } catch {
    return undefined;
  }
}

/** The build names these after their content, so they never change. */
function isHashed(path: string): boolean {
  return path.startsWith('/assets/');
}

function wantsPage(context: Context): boolean {
  return (context.req.header('Accept') ?? '').includes('text/html');
}

function reply(context: Context, file: Served, forever: boolean): Response {
  context.header('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
  context.header('ETag', file.etag);
  context.header('Vary', 'Accept-Encoding');
  if (context.req.header('If-None-Match') === file.etag) return context.body(null, 304);
  context.header('Content-Type', file.contentType);
  if (file.encoding !== 'identity') context.header('Content-Encoding', file.encoding);
  return context.body(file.body);
}
