/** What the tabs of the picker are made of: loaded with the first of them. */
export { createPinMenu, type PinWords } from './createPinMenu.tsx';
export type { Section } from './PickerGrid.tsx';
export { SearchedGrid } from './SearchedGrid.tsx';
