export type { EmoticonPickerProps, PickerTab } from './EmoticonPicker.tsx';
export { EmoticonPicker } from './loading.ts';
export type { PickerWords } from './OursTab.tsx';
export { mostPinned, togglePin, type Pins } from './pinned.ts';
export { addRecent, columns } from './recent.ts';
