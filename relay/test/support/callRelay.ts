/** Calls a route of the API as a client would, and parses the answer with the route's own schema. */
import * as v from 'valibot';
import {
  api,
  ApiError,
  type RefusalType,
  type RequestOf,
  type ResponseOf,
  type Route,
  type RouteName,
} from '#protocol';

export type CallOptions<N extends RouteName> = {
  readonly body?: RequestOf<N>;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Called<N extends RouteName> =
  | {
      readonly ok: true;
      readonly status: number;
      readonly value: ResponseOf<N>;
      readonly response: Response;
    }
  | {
      readonly ok: false;
      readonly status: number;
      readonly error: ApiError['error'];
      readonly response: Response;
    };

export async function callRelay<N extends RouteName>(
  url: string,
  name: N,
  options: CallOptions<N> = {},
): Promise<Called<N>> {
  const route: Route = api[name];
  const response = await fetch(url + pathOf(route.path, options), {
    method: route.method,
    headers: {
      ...(options.body !== undefined && { 'Content-Type': 'application/json' }),
      ...(options.token !== undefined && { Authorization: `Bearer ${options.token}` }),
      ...(options.cookie !== undefined && { Cookie: options.cookie }),
      ...options.headers,
    },
    ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
  });
  const json: unknown = await response.json();
  const { status } = response;
  if (!response.ok) return { ok: false, status, error: v.parse(ApiError, json).error, response };
  return { ok: true, status, value: v.parse(route.response, json) as ResponseOf<N>, response };
}

function pathOf(
  path: string,
  { params = {}, query }: Pick<CallOptions<RouteName>, 'params' | 'query'>,
): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return query ? `${filled}?${new URLSearchParams(query).toString()}` : filled;
}

/** What the relay answered; throws where it refused. */
export function valueOf<N extends RouteName>(called: Called<N>): ResponseOf<N> {
  if (!called.ok) throw new Error(`Refused: ${called.error.type}`);
  return called.value;
}

/** Why the relay refused, if it did. */
export function refusalOf(called: Called<RouteName>): RefusalType | 'accepted' {
  return called.ok ? 'accepted' : called.error.type;
}
