/**
 * The pictures of emoticons that people sent, one for all the places that show the same: a text may show one a hundred times. It is
 * there for as long as any of them is.
 */
import { limits, type BlobId } from '#protocol';
import { createMemo, createResource, createRoot, getOwner, onCleanup, type Accessor } from 'solid-js';
import { createFetched, createObjectUrl, useBlobs } from '../../media/index.ts';
import { prefersReducedMotion } from '../../ui/index.ts';
import { asShown } from './asShown.ts';

export interface ShownEmoticon {
  /** As it was sent. */
  readonly content: Accessor<Blob | undefined>;
  /** Nothing while, or where, it can't be shown. */
  readonly url: Accessor<string | undefined>;
}

type Shared = { readonly shown: ShownEmoticon; readonly dispose: () => void; uses: number };

/** By whose files they are among. */
const all = new WeakMap<object, Map<BlobId, Shared>>();

export function createShownEmoticon(blob: Accessor<BlobId>): Accessor<ShownEmoticon> {
  const blobs = useBlobs();
  const known = all.get(blobs) ?? new Map<BlobId, Shared>();
  all.set(blobs, known);
  const owner = getOwner();
  return createMemo(() => {
    const asked = blob();
    const shared = known.get(asked) ?? createRoot((dispose) => share(asked, dispose), owner);
    known.set(asked, shared);
    shared.uses += 1;
    onCleanup(() => {
      shared.uses -= 1;
      if (shared.uses > 0) return;
      known.delete(asked);
      shared.dispose();
    });
    return shared.shown;
  });
}

function share(blob: BlobId, dispose: () => void): Shared {
  const fetched = createFetched(
    () => blob,
    () => limits.emoticon.shownBytes,
  );
  const [checked] = createResource(fetched.content, (content) =>
    asShown(content, { still: prefersReducedMotion() }),
  );
  const url = createObjectUrl(() => (checked.state === 'ready' ? checked() : undefined));
  return { shown: { content: fetched.content, url }, dispose, uses: 0 };
}
