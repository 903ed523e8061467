/** How a page is called: as a document, and as a database on this device. */
import { type ConversationId, formatDocumentName } from '#protocol';

export type PageName = { readonly conversation: ConversationId; readonly page: number };

export const documentName = ({ conversation, page }: PageName): string =>
  formatDocumentName({ type: 'page', conversation, page });

/** `generation`: a copy that was dropped is never opened again, whoever still has it open. */
export const copyName = (storage: string, name: PageName, generation: number): string =>
  `${storage}${documentName(name)}@${generation}`;
