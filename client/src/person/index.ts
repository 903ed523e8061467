/** What sign-in, main window and conversations share: how a person looks, and what they choose for themselves. */
export { LanguageChoice } from './LanguageChoice.tsx';
export { StatusChoice, type StatusChoiceProps } from './StatusChoice.tsx';
export {
  KeepablePicture,
  KeepPictureContext,
  type KeepablePictureProps,
  type KeepPicture,
} from './KeepablePicture.tsx';
export { PersonName, type PersonNameProps } from './PersonName.tsx';
export {
  addressOf,
  BlobPicturesContext,
  defaultPictureOf,
  pictureOf,
  useBlobPictures,
  usePictures,
  type BlobPictures,
  type Pictured,
} from './picture.ts';
export { StatusBand, type StatusBandProps } from './StatusBand.tsx';
export { StatusMenu, type StatusMenuProps } from './StatusMenu.tsx';
export { saysAnything, Sayings, type SayingsProps } from './Sayings.tsx';
export { statusLook, statusWord } from './status.ts';
