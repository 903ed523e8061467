/** Reads what a call sent, and says what is wrong with it without repeating it: it may be a password. */
import type { HonoRequest } from 'hono';
import * as v from 'valibot';
import {
  err,
  ok,
  refuse,
  type Refusal,
  type RefusalType,
  type Result,
  type Route,
  type RouteName,
} from '#protocol';

export type Input = { readonly body: unknown; readonly params: unknown; readonly query: unknown };

/** What people type has a refusal of its own, so that the form can say what to do. */
const typedByPeople: { readonly [N in RouteName]?: Readonly<Record<string, RefusalType>> } = {
  createAccount: { handle: 'bad-handle', displayName: 'bad-display-name', password: 'weak-password' },
  updateProfile: { displayName: 'bad-display-name' },
  changePassword: { next: 'weak-password' },
  requestContact: { handle: 'bad-handle' },
  createGroup: { title: 'bad-title' },
};

export async function readInput(
  name: RouteName,
  route: Route,
  request: HonoRequest,
): Promise<Result<Input, Refusal>> {
  const params = parse(route.params, request.param());
  if (!params.ok) return err(refuse('not-found'));
  const query = parse(route.query, request.query());
  if (!query.ok) return err(refuse('wrong-shape', describe(query.error)));
  if (!route.request) return ok({ body: undefined, params: params.value, query: query.value });
  const json = await readJson(request);
  if (!json.ok) return json;
  const body = parse(route.request, json.value);
  if (!body.ok) return err(refuseBody(name, body.error));
  return ok({ body: body.value, params: params.value, query: query.value });
}

function parse(
  schema: v.GenericSchema | undefined,
  value: unknown,
): Result<unknown, v.BaseIssue<unknown>> {
  if (!schema) return ok(undefined);
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  return parsed.success ? ok(parsed.output) : err(parsed.issues[0]);
}

async function readJson(request: HonoRequest): Promise<Result<unknown, Refusal>> {
  const type = request.header('Content-Type') ?? '';
  if (!/^application\/json\b/i.test(type)) return err(refuse('not-json', 'Content-Type'));
  const text = await request.text();
  try {
    return ok(JSON.parse(text));
  } catch {
    return err(refuse('not-json'));
  }
}

function refuseBody(name: RouteName, issue: v.BaseIssue<unknown>): Refusal {
  const field = v.getDotPath(issue) ?? '';
  const own = typedByPeople[name]?.[field];
  return own !== undefined && typeof issue.input === 'string'
    ? refuse(own, issue.type)
    : refuse('wrong-shape', describe(issue));
}

function describe(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'body'}: ${issue.type}`;
}
