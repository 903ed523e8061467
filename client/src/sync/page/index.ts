/** One page of a conversation. */
export { documentName, type PageName } from './names.ts';
export { openPage, type Page } from './page.ts';
