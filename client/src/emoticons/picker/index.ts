export { EmoticonPicker, type EmoticonPickerProps, type PickerTab } from './EmoticonPicker.tsx';
export type { PickerWords } from './OursTab.tsx';
export { SearchedGrid } from './SearchedGrid.tsx';
export { createPinMenu } from './createPinMenu.tsx';
export { togglePin, type Pins } from './pinned.ts';
export { addRecent } from './recent.ts';
