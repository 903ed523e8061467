/** What the `openai` package throws, as faults. */
import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import type { Fault } from '../types.ts';
import { TooMuch } from './boundedFetch.ts';

/** `streaming`: part of the answer has come. */
export function faultOf(error: unknown, streaming: boolean): Fault {
  if (isTooMuch(error)) return { type: 'malformed' };
  if (error instanceof APIConnectionTimeoutError) return { type: 'stalled' };
  if (error instanceof APIConnectionError) return { type: streaming ? 'cut' : 'no-network' };
  if (error instanceof APIError) return apiFault(error as APIError);
  if (error instanceof SyntaxError) return { type: 'malformed' };
  // The connection broke in the middle: undici says `terminated`.
  return { type: streaming || error instanceof TypeError ? 'cut' : 'malformed' };
}

/** Also inside of what the package makes of it. */
const isTooMuch = (error: unknown): boolean =>
  error instanceof TooMuch || (error instanceof Error && isTooMuch(error.cause));

function apiFault(error: APIError): Fault {
  const { status, code } = error;
  if (code === 'context_length_exceeded' || status === 413) return { type: 'too-long' };
  if (code === 'content_filter') return { type: 'refused' };
  // An error in the stream itself has no status.
  if (status === undefined) return { type: 'server-error', status: 200 };
  if (status === 401 || status === 403) return { type: 'wrong-key' };
  if (status === 429) return busy(error);
  if (status >= 500) return { type: 'server-error', status };
  return { type: 'bad-request', status };
}

function busy({ headers }: APIError): Fault {
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0
    ? { type: 'busy', retryAfter: seconds }
    : { type: 'busy' };
}

/** Whether another try may help, and after how many ms; only where nothing was said yet. */
export function retryAfter(fault: Fault): number | undefined {
  switch (fault.type) {
    case 'busy': {
      const { retryAfter: seconds = 1 } = fault;
      return seconds <= longestWait ? seconds * 1_000 : undefined;
    }
    case 'server-error':
    case 'no-network':
      return 500;
    default:
      return undefined;
  }
}

/** In seconds: people wait that long for an answer, and not longer. */
const longestWait = 10;
