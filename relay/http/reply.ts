/** Every answer that is not 2xx has one shape, from the one table of refusals. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusals } from '#protocol';
import type { HttpRefusal } from './handler.ts';

export function replyRefused(context: Context, refusal: HttpRefusal): Response {
  if (refusal.retryAfter !== undefined) context.header('Retry-After', String(refusal.retryAfter));
  const status: ContentfulStatusCode = refusals[refusal.type].status;
  return context.json({ error: refusal }, status);
}
