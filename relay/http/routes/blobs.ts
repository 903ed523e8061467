/** What one keeps at the relay though no entry names it. */
import { ok } from '#protocol';
import type { Blobs } from '../../blobs/index.ts';
import type { Handlers } from '../handler.ts';

type Deps = { readonly blobs: Pick<Blobs, 'keep' | 'drop'> };

export function makeBlobHandlers({ blobs }: Deps): Pick<Handlers, 'keepBlob' | 'dropBlob'> {
  return {
    keepBlob: ({ session, params }) => {
      const kept = blobs.keep(session.user, params.blob);
      return kept.ok ? ok({}) : kept;
    },
    dropBlob: ({ session, params }) => {
      blobs.drop(session.user, params.blob);
      return ok({});
    },
  };
}
