/** A file that a view shows: on its way, here, or why not. */
import type { BlobId } from '#protocol';
import { createResource, type Accessor } from 'solid-js';
import type { FetchFailure } from '../sync/index.ts';
import { useBlobs } from './context.ts';

export interface Fetched {
  readonly content: Accessor<Blob | undefined>;
  readonly failure: Accessor<FetchFailure | undefined>;
  again(): void;
}

/** Kept on the device, so that it is shown without network too. `most`: of how many bytes, whatever its sender says. */
export function createFetched(blob: Accessor<BlobId>, most: Accessor<number>): Fetched {
  const blobs = useBlobs();
  const [answer, { refetch }] = createResource(blob, (asked) =>
    blobs.fetch(asked, { keep: true, most: most() }),
  );
  const latest = () => (answer.state === 'ready' ? answer() : undefined);
  return {
    content: () => {
      const now = latest();
      return now?.ok ? now.value : undefined;
    },
    failure: () => {
      const now = latest();
      return now?.ok === false ? now.error : undefined;
    },
    again: () => void refetch(),
  };
}
