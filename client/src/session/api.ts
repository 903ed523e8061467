/** One call to the relay's HTTP API: what is sent and read is described by the route list and nothing else. */
import {
  api,
  ApiError,
  err,
  ok,
  type RequestOf,
  type ResponseOf,
  type Result,
  type Route,
  type RouteName,
} from '#protocol';
import * as v from 'valibot';
import type { Environment } from './environment.ts';
import type { Failure } from './types.ts';

export type CallInput<N extends RouteName> = {
  readonly body?: RequestOf<N>;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
};

export type Call = <N extends RouteName>(
  name: N,
  input: CallInput<N>,
  token?: string,
) => Promise<Result<ResponseOf<N>, Failure>>;

/** Long enough for a phone in a tunnel, short enough that nobody believes the app hangs. */
const patience = 20_000;

export function makeCall({ origin, fetch }: Pick<Environment, 'origin' | 'fetch'>): Call {
  return async (name, input, token) => {
    const { method, path, response }: Route = api[name];
    const { body } = input;
    try {
      const answer = await fetch(origin + fillPath(path, input.params) + queryOf(input.query), {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return readAnswer(response, answer.ok, await answer.json()) as Result<
        ResponseOf<typeof name>,
        Failure
      >;
    } catch {
      // No connection, no answer in time, or an answer that is not JSON: a proxy or a hotel spoke, not the relay.
      return err({ type: 'unreachable' });
    }
  };
}

/** `/api/contacts/:user` with `{user}` in its place. */
export function fillPath(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

function queryOf(query: Readonly<Record<string, string>> | undefined): string {
  return query ? `?${new URLSearchParams(query).toString()}` : '';
}

/** A refusal is believed only in the relay's own words; a success only in the route's shape. */
export function readAnswer(
  response: v.GenericSchema,
  success: boolean,
  json: unknown,
): Result<unknown, Failure> {
  if (success) {
    const parsed = v.safeParse(response, json);
    return parsed.success ? ok(parsed.output) : err({ type: 'refused', refusal: 'internal' });
  }
  const parsed = v.safeParse(ApiError, json);
  if (!parsed.success) return err({ type: 'unreachable' });
  const { type, retryAfter } = parsed.output.error;
  return err({ type: 'refused', refusal: type, ...(retryAfter === undefined ? {} : { retryAfter }) });
}
