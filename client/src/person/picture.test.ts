import type { BlobId, PictureChoice, UserId } from '#protocol';
import { alice } from '#protocol/testing';
import { describe, expect, it } from 'vitest';
import { botPicture, pictures } from '../art/index.ts';
import { defaultPictureOf, pictureOf } from './picture.ts';

const shown = (picture?: PictureChoice, blobs: (hash: BlobId) => string | undefined = () => undefined) =>
  pictureOf({ user: alice.user, picture }, blobs);

describe('a display picture', () => {
  it('[ID4] is the one that was chosen', () => {
    expect(shown({ type: 'gallery', name: 'owl' })).toBe(pictures.owl);
    expect(shown({ type: 'blob', hash: 'ab' as BlobId }, (hash) => `blob:${hash}`)).toBe('blob:ab');
  });

  it.each<[PictureChoice]>([
    [{ type: 'gallery', name: 'no-such-picture' }],
    [{ type: 'gallery', name: 'constructor' }],
    [{ type: 'blob', hash: 'ab' as BlobId }],
  ])('[ID4] is the default where %j is not to be had', (picture) => {
    expect(shown(picture)).toBe(defaultPictureOf(alice.user));
  });

  it('[ID4] is a bot’s own where it has chosen none', () => {
    expect(pictureOf({ user: alice.user, bot: true }, () => undefined)).toBe(botPicture);
  });

  it('[ID4] is by default one of all that there are, and each of them somebody’s', () => {
    const seen = new Set(
      Array.from({ length: 600 }, (_, index) => defaultPictureOf(`user-${index * 7919}` as UserId)),
    );
    expect(seen).toEqual(new Set(Object.values(pictures)));
    expect(seen.size).toBeGreaterThanOrEqual(24);
  });
});
