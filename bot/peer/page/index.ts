export { openPage, type Page, type PageDeps, type PageListeners } from './page.ts';
export type { Self } from './writer.ts';
