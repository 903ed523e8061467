/** One call to the relay's HTTP API, described by the route list and nothing else. Keeps the refresh cookie. */
import {
  api,
  ApiError,
  err,
  ok,
  type RefusalType,
  type RequestOf,
  type ResponseOf,
  type Result,
  type Route,
  type RouteName,
} from '#protocol';
import * as v from 'valibot';

export type Failure =
  | { readonly type: 'refused'; readonly refusal: RefusalType }
  | { readonly type: 'unreachable' };

export type CallInput<N extends RouteName> = {
  readonly body?: RequestOf<N>;
  readonly params?: Readonly<Record<string, string>>;
};

export type Call = <N extends RouteName>(
  name: N,
  input?: CallInput<N>,
  token?: string,
) => Promise<Result<ResponseOf<N>, Failure>>;

const patience = 20_000;

export function makeCall(origin: string): Call {
  let cookie = '';

  return async (name, { body, params = {} } = {}, token) => {
    const { method, path, access, response }: Route = api[name];
    try {
      const answer = await fetch(origin + fillPath(path, params), {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(access === 'cookie' && { cookie }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      [cookie = cookie] = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
      const read = readAnswer(response, answer.ok, await answer.json());
      return read as Result<ResponseOf<typeof name>, Failure>;
    } catch {
      return err({ type: 'unreachable' });
    }
  };
}

const fillPath = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

function readAnswer(
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
  return err({ type: 'refused', refusal: parsed.output.error.type });
}
