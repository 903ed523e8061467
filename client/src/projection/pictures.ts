/** Display pictures of people's own: fetched when the first view shows them, and kept for when there is no network. */
import { type BlobId, limits } from '#protocol';
import { createSignal, onCleanup, type Setter } from 'solid-js';
import type { Sync } from '../sync/index.ts';

/** The address of a picture, for as long as somebody is signed in; nothing while, or where, it can't be had. */
export type OwnPictures = (hash: BlobId) => string | undefined;

export interface OwnPicturesDeps {
  readonly sync: {
    readonly blobs: Pick<Sync['blobs'], 'fetch'>;
    readonly onConnection: Sync['onConnection'];
  };
  /** Nothing: it is no picture that can be shown. */
  readonly addressOf: (file: Blob) => Promise<string | undefined>;
  readonly forget: (address: string) => void;
}

interface Known {
  readonly address: () => string | undefined;
  readonly set: Setter<string | undefined>;
}

export function createOwnPictures({ sync, addressOf, forget }: OwnPicturesDeps): OwnPictures {
  const known = new Map<BlobId, Known>();
  let isGone = false;

  async function load(hash: BlobId, { address, set }: Known): Promise<void> {
    // What is larger is no display picture, whatever its sender's version lets through.
    const file = await sync.blobs.fetch(hash, { keep: true, most: limits.picture.bytes });
    if (!file.ok) return;
    const made = await addressOf(file.value);
    if (made === undefined) return;
    if (isGone || address() !== undefined) forget(made);
    else set(made);
  }

  onCleanup(
    sync.onConnection(({ type }) => {
      if (type !== 'online') return;
      for (const [hash, one] of known) if (one.address() === undefined) void load(hash, one);
    }),
  );
  onCleanup(() => {
    isGone = true;
    for (const { address } of known.values()) forget(address() ?? '');
  });

  return (hash) => {
    const one = known.get(hash);
    if (one) return one.address();
    const [address, set] = createSignal<string>();
    const added = { address, set };
    known.set(hash, added);
    void load(hash, added);
    return address();
  };
}
