/**
 * What a route's handler gets and gives. `Handlers` names every route of the API and no other, so the compiler refuses a
 * relay that has forgotten one.
 */
import type * as v from 'valibot';
import type { Api, Refusal, ResponseOf, Result, RouteName } from '#protocol';
import type { Session } from '../directory.ts';
import type { RefreshCookie } from './refreshCookie.ts';

/** `retryAfter` in seconds. */
export type HttpRefusal = Refusal & { readonly retryAfter?: number };

type Part = 'request' | 'params' | 'query';
type Parsed<N extends RouteName, P extends Part> =
  Api[N] extends Record<P, infer S extends v.GenericSchema> ? v.InferOutput<S> : undefined;

export type Call<N extends RouteName> = {
  readonly body: Parsed<N, 'request'>;
  readonly params: Parsed<N, 'params'>;
  readonly query: Parsed<N, 'query'>;
  /** Who calls, where the route needs a token. */
  readonly session: Api[N]['access'] extends 'token' ? Session : undefined;
  /** The caller's network address, for counting attempts. */
  readonly address: string;
  readonly refreshCookie: RefreshCookie;
};

export type Answer<N extends RouteName> = Result<ResponseOf<N>, HttpRefusal>;
export type Handler<N extends RouteName> = (call: Call<N>) => Answer<N> | Promise<Answer<N>>;
export type Handlers = { readonly [N in RouteName]: Handler<N> };
