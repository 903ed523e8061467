/** Choosing display pictures. Those used before are kept in the options, so that they follow the person, newest first. */
import { limits, type BlobId, type PictureChoice, type Result } from '#protocol';
import type { Failure } from '../session/index.ts';
import type { Blobs, FetchFailure } from '../sync/index.ts';
import type { AccountCommands, Outcome } from './account.ts';

export interface PictureCommands {
  /** Null: the one that stands for who has chosen none. */
  choosePicture(picture: PictureChoice | null): Promise<Outcome>;
  /** One that was made here. */
  makePicture(file: Blob): Promise<Outcome>;
  /** Somebody else's, to be among those used before. */
  keepPicture(picture: PictureChoice): Promise<Result<void, FetchFailure>>;
  forgetPicture(picture: PictureChoice): Promise<Outcome>;
}

export const mostUsedPictures = 24;

export interface PictureDeps {
  readonly show: AccountCommands['show'];
  readonly blobs: Pick<Blobs, 'keep' | 'drop' | 'fetch'>;
  readonly options: {
    get(name: 'look.pictures'): readonly PictureChoice[];
    set(name: 'look.pictures', value: readonly PictureChoice[]): Promise<Result<void, Failure>>;
  };
}

export function makePictureCommands({ show, blobs, options }: PictureDeps): PictureCommands {
  /** What is in no list any more need not lie at the relay. */
  async function setUsed(next: readonly PictureChoice[]): Promise<Outcome> {
    const dropped = options
      .get('look.pictures')
      .filter((one) => !next.some((other) => same(one, other)));
    const set = await options.set('look.pictures', [...next]);
    if (!set.ok) return set;
    await Promise.all(dropped.flatMap((one) => (one.type === 'blob' ? blobs.drop(one.hash) : [])));
    return set;
  }
  const remember = (picture: PictureChoice) =>
    setUsed(withPicture(options.get('look.pictures'), picture));

  async function choosePicture(picture: PictureChoice | null): Promise<Outcome> {
    const shown = await show({ picture });
    return shown.ok && picture ? remember(picture) : shown;
  }

  return {
    choosePicture,
    async makePicture(file) {
      const kept = await blobs.keep(file);
      return kept.ok ? choosePicture({ type: 'blob', hash: kept.value }) : kept;
    },
    async keepPicture(picture) {
      if (picture.type === 'blob') {
        const kept = await keepFile(blobs, picture.hash);
        if (!kept.ok) return kept;
      }
      return remember(picture);
    },
    forgetPicture: (picture) =>
      setUsed(options.get('look.pictures').filter((one) => !same(one, picture))),
  };
}

async function keepFile(
  blobs: PictureDeps['blobs'],
  hash: BlobId,
): Promise<Result<BlobId, FetchFailure>> {
  const file = await blobs.fetch(hash, { most: limits.picture.bytes });
  return file.ok ? blobs.keep(file.value) : file;
}

export const withPicture = (
  used: readonly PictureChoice[],
  picture: PictureChoice,
): readonly PictureChoice[] =>
  [picture, ...used.filter((one) => !same(one, picture))].slice(0, mostUsedPictures);

const same = (one: PictureChoice, other: PictureChoice): boolean => nameOf(one) === nameOf(other);

const nameOf = (picture: PictureChoice): string =>
  picture.type === 'gallery' ? `gallery:${picture.name}` : `blob:${picture.hash}`;
