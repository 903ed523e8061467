/** The list itself, and the word wheel above it. */
export { ContactList, type ContactListProps } from './ContactList.tsx';
export { SearchBar } from './SearchBar.tsx';
export { FirstSteps } from './FirstSteps.tsx';
export type { Asked } from './asked.ts';
export type { ListCommands } from './acts.ts';
export { makeListPick } from './listPick.ts';
export type { ListSection, SectionItem } from './items.ts';
export { createWordWheel, type WordWheel } from './wheel.ts';
