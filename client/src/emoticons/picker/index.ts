export { EmoticonPicker, type EmoticonPickerProps, type PickerWords } from './EmoticonPicker.tsx';
export { addRecent } from './recent.ts';
