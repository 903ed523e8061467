/** One page of a conversation. */
export type { PageName } from './names.ts';
export { openPage, type Page } from './page.ts';
