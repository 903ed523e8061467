/** One file to the relay or from it. */
import { api, type BlobId, blobPath, err, ok, refusals, type Result, StoredBlob } from '#protocol';
import { type Environment, type Failure, readAnswer, type Session } from '../../session/index.ts';
import type { FetchFailure, FetchOptions, TransferOptions } from './types.ts';

export interface Transfer {
  put(blob: BlobId, content: Blob, options?: TransferOptions): Promise<Result<void, Failure>>;
  get(blob: BlobId, options: Omit<FetchOptions, 'keep'>): Promise<Result<Blob, FetchFailure>>;
  /** The most bytes that the relay takes. */
  limit(): Promise<Result<number, Failure>>;
}

type Deps = {
  readonly environment: Pick<Environment, 'origin' | 'fetch'>;
  readonly session: Pick<Session, 'accessToken' | 'call'>;
};

/** A line over which nothing goes for so long is dead. In ms. */
const patience = 45_000;

export function makeTransfer({ environment, session }: Deps): Transfer {
  const { origin, fetch } = environment;

  /** Once more with a new token where the relay did not take the first. */
  async function withToken<T, F extends FetchFailure>(
    work: (token: string) => Promise<Result<T, F>>,
  ): Promise<Result<T, F | Failure>> {
    const token = await session.accessToken();
    if (!token.ok) return token;
    const done = await work(token.value);
    if (done.ok || !asksForSignIn(done.error)) return done;
    const renewed = await session.accessToken({ renew: true });
    return renewed.ok ? work(renewed.value) : renewed;
  }

  async function getOnce(
    blob: BlobId,
    token: string,
    { signal, onPart, most }: Omit<FetchOptions, 'keep'>,
  ): Promise<Result<Blob, FetchFailure>> {
    try {
      const answer = await fetch(origin + blobPath(blob), {
        headers: { authorization: `Bearer ${token}` },
        cache: 'no-store',
        redirect: 'error',
        ...(signal && { signal }),
      });
      if (!answer.ok) {
        const refused = readAnswer(api.relay.response, false, await answer.json());
        return refused.ok ? err({ type: 'unreachable' }) : refused;
      }
      const chunks = await readAll(answer, most, onPart);
      if (!chunks) return err({ type: 'larger' });
      const content = new Blob(chunks, { type: answer.headers.get('content-type') ?? '' });
      return (await hashOf(content)) === blob ? ok(content) : err({ type: 'damaged' });
    } catch {
      return err({ type: 'unreachable' });
    }
  }

  return {
    put: (blob, content, options = {}) =>
      withToken((token) => putOnce(origin + blobPath(blob), content, token, options)),
    get: (blob, options) => withToken((token) => getOnce(blob, token, options)),
    async limit() {
      const answer = await session.call('relay');
      return answer.ok ? ok(answer.value.uploadLimit) : answer;
    },
  };
}

export async function hashOf(content: Blob): Promise<BlobId> {
  const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  return hex.join('') as BlobId;
}

const asksForSignIn = (failure: FetchFailure): boolean =>
  failure.type === 'refused' && refusals[failure.refusal].retry === 'sign-in';

/** Nothing where there are more bytes than that: the rest is not waited for. */
async function readAll(
  answer: Response,
  most: number,
  onPart: TransferOptions['onPart'],
): Promise<Uint8Array<ArrayBuffer>[] | undefined> {
  const total = Number(answer.headers.get('content-length') ?? 0);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = answer.body?.getReader();
  let next = total > most ? undefined : await reader?.read();
  while (next?.value && bytes + next.value.length <= most) {
    chunks.push(next.value);
    bytes += next.value.length;
    if (total > 0) onPart?.(Math.min(1, bytes / total));
    next = await reader?.read();
  }
  if (total <= most && !next?.value) return chunks;
  await reader?.cancel();
  return undefined;
}

/** The older way of the web, since `fetch` does not tell how much of a file has gone. */
function putOnce(
  url: string,
  content: Blob,
  token: string,
  { signal, onPart }: TransferOptions,
): Promise<Result<void, Failure>> {
  const { promise, resolve } = Promise.withResolvers<Result<void, Failure>>();
  const request = new XMLHttpRequest();
  let stalled: ReturnType<typeof setTimeout> | undefined;
  const watch = () => {
    clearTimeout(stalled);
    stalled = setTimeout(() => request.abort(), patience);
  };
  const abort = () => request.abort();
  request.open('PUT', url);
  request.setRequestHeader('authorization', `Bearer ${token}`);
  request.responseType = 'json';
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    watch();
    if (total > 0) onPart?.(loaded / total);
  });
  request.addEventListener('loadend', () => {
    clearTimeout(stalled);
    signal?.removeEventListener('abort', abort);
    const isTaken = request.status >= 200 && request.status < 300;
    const answer =
      request.status === 0
        ? err<Failure>({ type: 'unreachable' })
        : readAnswer(StoredBlob, isTaken, request.response);
    resolve(answer.ok ? ok(undefined) : answer);
  });
  signal?.addEventListener('abort', abort);
  watch();
  request.send(content);
  return promise;
}
