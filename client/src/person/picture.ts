/** The address of someone's display picture. */
import type { BlobId, PictureChoice, Profile, UserId } from '#protocol';
import { createContext, useContext } from 'solid-js';
import { botPicture, pictures, type PictureName } from '../art/index.ts';

/** What is needed of a person to show their picture. */
export type Pictured = Pick<Profile, 'user' | 'picture' | 'bot'>;
/** The address of a picture of one's own, by its hash; nothing while, or where, it can't be had. */
export type BlobPictures = (hash: BlobId) => string | undefined;

const choices = Object.values(pictures);
const isOurs = (name: string): name is PictureName => Object.hasOwn(pictures, name);

/** Which picture stands for a person who has not chosen one: always the same, and seldom the same as their neighbour's. */
export function defaultPictureOf(user: UserId): string | undefined {
  const codes = Array.from(user, (letter) => letter.charCodeAt(0));
  const sum = codes.reduce((total, code) => (total * 31 + code) % 65_521, 7);
  return choices[sum % choices.length];
}

/** What stands for a picture to the eye, also of who has chosen none; nothing for a bot's own. */
export function shownPictureOf({ user, picture, bot }: Pictured): PictureChoice | undefined {
  if (picture ?? bot) return picture;
  const shown = defaultPictureOf(user);
  const name = Object.entries(pictures).find(([, address]) => address === shown)?.[0];
  return name === undefined ? undefined : { type: 'gallery', name };
}

/** Nothing where this version has no such picture. */
export function addressOf(picture: PictureChoice, blobs: BlobPictures): string | undefined {
  if (picture.type === 'blob') return blobs(picture.hash);
  return isOurs(picture.name) ? pictures[picture.name] : undefined;
}

export const BlobPicturesContext = createContext<BlobPictures>(() => undefined);

export const useBlobPictures = (): BlobPictures => useContext(BlobPicturesContext);

/** For views: answers anew when a picture has come. */
export function usePictures(): (person: Pictured) => string | undefined {
  const blobs = useBlobPictures();
  return (person) => pictureOf(person, blobs);
}

export function pictureOf(person: Pictured, blobs: BlobPictures): string | undefined {
  const chosen = person.picture && addressOf(person.picture, blobs);
  return chosen ?? (person.bot ? botPicture : defaultPictureOf(person.user));
}
