/** Into the log of a relay. */
import { type ConversationId, formatDocumentName } from '#protocol';
import { openDatabase } from '../../relay/database/index.ts';
import { createSqliteLog, type LogRow } from '../../relay/log/index.ts';

type History = {
  readonly conversation: ConversationId;
  readonly pages: number;
  /** The newest page. The others hold the same bytes: nobody opens them, but they are as heavy as real ones. */
  readonly newest: Uint8Array;
};

const pagesPerCommit = 50;

export async function keepInCutuca(folder: string, histories: readonly History[]): Promise<void> {
  const database = openDatabase(folder);
  const log = createSqliteLog(database);
  for (const { conversation, pages, newest } of histories) {
    for (let first = 0; first < pages; first += pagesPerCommit) {
      const rows: LogRow[] = [];
      for (let page = first; page < Math.min(pages, first + pagesPerCommit); page += 1) {
        const document = formatDocumentName({ type: 'page', conversation, page });
        rows.push({ document, update: newest });
      }
      await log.append(rows);
    }
  }
  database.close();
}
