/** An attack through one route: calls over many connections, as fast as they are answered, until the relay says “later”. */
import { Agent, request } from 'node:http';
import { api, type Route, type RouteName } from '#protocol';
import type { Attack } from './minute.ts';
import { type Caller, type RouteCall, routeAttacks } from './routeAttacks.ts';

/** Calls in flight at once: more than twice what a browser opens to one host. */
const atOnce = 16;
/** No line is so fast that more come through in one second; the first one has what was saved up before. */
const perSecond = { first: 2_000, later: 400 };

export type RouteAttack = Attack & {
  /** How often the relay did what it was asked, or looked at it and refused. */
  readonly answered: () => number;
};

export function makeRouteAttack(name: RouteName, caller: Caller): RouteAttack {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const route: Route = api[name];
  let count = 0;
  let answered = 0;

  const call = async (): Promise<number> => {
    count += 1;
    const made = await routeAttacks[name](caller, count);
    const status = await statusOf(agent, route, caller, made);
    if (status !== 429) answered += 1;
    return status;
  };

  return {
    second: async (second) => {
      let left = second === 0 ? perSecond.first : perSecond.later;
      const callOn = async (): Promise<void> => {
        while (left > 0) {
          left -= 1;
          if ((await call()) === 429) left = 0;
        }
      };
      await Promise.all(Array.from({ length: atOnce }, callOn));
    },
    leave: async () => agent.destroy(),
    answered: () => answered,
  };
}

/** The status; 0 where the relay hung up. */
async function statusOf(
  agent: Agent,
  { method, path }: Route,
  { relay, account }: Caller,
  { body, params = {}, query }: RouteCall,
): Promise<number> {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const url = new URL(filled, relay.url);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  const { promise, resolve } = Promise.withResolvers<number>();
  const sent = request(url, {
    agent,
    method,
    headers: {
      Authorization: `Bearer ${account.token}`,
      Cookie: account.cookie,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
  });
  sent.on('response', (response) => {
    response.resume().on('close', () => resolve(response.statusCode ?? 0));
  });
  sent.on('error', () => resolve(0));
  sent.end(body === undefined ? undefined : JSON.stringify(body));
  return promise;
}
