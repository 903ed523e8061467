export { EmoticonPicker, type EmoticonPickerProps, type PickerTab } from './EmoticonPicker.tsx';
export type { PickerWords } from './OursTab.tsx';
export { SearchedGrid } from './SearchedGrid.tsx';
export { togglePin } from './pinned.ts';
export { addRecent } from './recent.ts';
