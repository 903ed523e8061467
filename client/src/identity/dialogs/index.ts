/** The dialogs about one's looks, loaded when the first of them is opened. */
export { NameDialog } from './NameDialog.tsx';
export { OwnPictureDialog } from './OwnPictureDialog.tsx';
export { PictureDialog } from './PictureDialog.tsx';
export { SceneDialog } from './SceneDialog.tsx';
export { SoundDialog } from './SoundDialog.tsx';
