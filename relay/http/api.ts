/** Mounts the API: for every route the same steps – access, input, handler, answer. */
import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { api, limits, refuse, type Result, type Route, type RouteName } from '#protocol';
import type { Directory, Session } from '../directory.ts';
import { checkAccess } from './access.ts';
import { networkOf } from './attempts.ts';
import type { CallRates } from './callRates.ts';
import type { Forwarded } from './forwarded.ts';
import type { Handlers, HttpRefusal } from './handler.ts';
import { noStore } from './headers.ts';
import { type Input, readInput } from './input.ts';
import { makeRefreshCookie, type RefreshCookie } from './refreshCookie.ts';
import { replyRefused } from './reply.ts';

type Env = { readonly Bindings: HttpBindings };
type App = Hono<Env>;

/** A handler as the loop below sees it: `readInput` has parsed exactly what its route declares. */
type AnyHandler = (
  call: Input & {
    readonly session: Session | undefined;
    readonly address: string;
    readonly refreshCookie: RefreshCookie;
  },
) => Promise<Result<object, HttpRefusal>>;

type Deps = {
  readonly handlers: Handlers;
  readonly verifyAccess: Directory['verifyAccess'];
  readonly forwarded: Forwarded;
  readonly callRates: CallRates;
};

export function mountApi(app: App, { handlers, verifyAccess, forwarded, callRates }: Deps): void {
  app.use('/api/*', noStore);
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: limits.http.bodyBytes,
      onError: (context) => replyRefused(context, refuse('too-large')),
    }),
  );
  for (const name of Object.keys(api) as RouteName[]) {
    const route: Route = api[name];
    const handler = handlers[name] as AnyHandler;
    app.on(route.method, route.path, async (context: Context<Env, string>) => {
      const { incoming } = context.env;
      const address = networkOf(forwarded.addressOf(incoming));
      const refreshCookie = makeRefreshCookie(context, forwarded.isSecure(incoming));
      const caller = { request: context.req, refreshCookie };
      const session = await checkAccess(route, caller, verifyAccess);
      const user = session.ok ? session.value?.user : undefined;
      const counted = callRates.count(name, { user, address });
      if (!counted.ok) return replyRefused(context, counted.error);
      if (!session.ok) return replyRefused(context, session.error);
      const input = await readInput(name, route, context.req);
      if (!input.ok) return replyRefused(context, input.error);
      const answer = await handler({
        ...input.value,
        session: session.value,
        address,
        refreshCookie,
      });
      return answer.ok ? context.json(answer.value) : replyRefused(context, answer.error);
    });
  }
  app.all('/api/*', (context) => replyRefused(context, refuse('not-found')));
}
