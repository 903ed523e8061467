/** A photo that somebody sent, as far as it may be shown: it is looked at before the browser draws it. */
import { limits } from '#protocol';
import { createResource, type Accessor } from 'solid-js';
import { createFetched, createObjectUrl, readPicture, stillOf, type Fetched } from '../media/index.ts';
import type { PhotoContent } from './PhotoFrame.tsx';

export interface ShownPicture {
  readonly url: Accessor<string | undefined>;
  /** As it was sent. */
  readonly content: Accessor<Blob | undefined>;
  readonly failure: Fetched['failure'];
  /** It is no picture, or too large to be shown, or can't be drawn. */
  readonly refused: Accessor<boolean>;
  again(): void;
}

const { mostSide: side, shown } = limits.photo;

export function createShownPicture(photo: Accessor<PhotoContent>): ShownPicture {
  const fetched = createFetched(
    () => photo().blob,
    () => Math.min(photo().bytes, shown.bytes),
  );
  const [checked] = createResource(fetched.content, async (content) => {
    const head = await readPicture(content, { side, pixels: shown.pixels });
    // Of the type that is in it: what the entry says decides nothing.
    if (!head.ok || head.value.type !== photo().type) return null;
    const sent = new Blob([content], { type: head.value.type });
    const drawn = await stillOf(sent);
    return drawn ? { sent, drawn } : null;
  });
  const found = () => (checked.state === 'ready' ? checked() : undefined);
  return {
    url: createObjectUrl(() => found()?.drawn),
    content: () => found()?.sent,
    failure: fetched.failure,
    refused: () => found() === null,
    again: fetched.again,
  };
}
