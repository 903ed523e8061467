/** A photo that somebody sent, as far as it may be shown: it is looked at before the browser draws it. */
import { limits, type BlobId, type PictureType } from '#protocol';
import { createResource, type Accessor } from 'solid-js';
import { createFetched, createObjectUrl, readPicture, type Fetched } from '../media/index.ts';

export interface ShownPicture {
  readonly url: Accessor<string | undefined>;
  readonly content: Accessor<Blob | undefined>;
  readonly failure: Fetched['failure'];
  /** It is no picture, or too large to be shown. */
  readonly refused: Accessor<boolean>;
  again(): void;
}

export function createShownPicture(blob: Accessor<BlobId>, type: Accessor<PictureType>): ShownPicture {
  const fetched = createFetched(blob);
  const [checked] = createResource(fetched.content, async (content) => {
    const head = await readPicture(content, limits.photo.mostSide);
    // Of the type that is in it: what the entry says decides nothing.
    return head.ok && head.value.type === type() ? new Blob([content], { type: head.value.type }) : null;
  });
  const content = () => (checked.state === 'ready' ? (checked() ?? undefined) : undefined);
  return {
    url: createObjectUrl(content),
    content,
    failure: fetched.failure,
    refused: () => checked.state === 'ready' && checked() === null,
    again: fetched.again,
  };
}
