/** The files of the account that is signed in. */
import { err } from '#protocol';
import { createContext, useContext } from 'solid-js';
import type { Blobs } from '../sync/index.ts';

const away = { type: 'unreachable' } as const;

/** Where nobody is signed in there are none. */
const none: Blobs = {
  limit: () => Promise.resolve(0),
  send: () => Promise.resolve(),
  uploads: () => [],
  onUploads: () => () => undefined,
  cancel: () => Promise.resolve(),
  retry: () => undefined,
  keep: () => Promise.resolve(err(away)),
  drop: () => Promise.resolve(),
  fetch: () => Promise.resolve(err(away)),
};

export const BlobsContext = createContext<Blobs>(none);

export const useBlobs = (): Blobs => useContext(BlobsContext);
