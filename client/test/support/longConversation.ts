/** A conversation in which much was said before anybody looks: signed as it would be, and written straight into the relay's log. */
import * as Y from 'yjs';
import { type ConversationId, formatDocumentName } from '#protocol';
import { say } from '#protocol/testing';
import { openDatabase } from '../../../relay/database/index.ts';
import { createSqliteLog } from '../../../relay/log/index.ts';
import { sessionOf, type TestAccount } from '../../../relay/test/support/index.ts';

/** About as many short lines as a page holds. */
const perPage = 400;

const usual = (line: number): string => `line ${line}, as long as lines usually are`;

/** The relay that has this folder must not run. `textOf`: what each line says. */
export async function writeHistory(
  folder: string,
  writer: TestAccount,
  conversation: ConversationId,
  lines: number,
  textOf = usual,
): Promise<void> {
  const database = openDatabase(folder);
  const log = createSqliteLog(database);
  for (let page = 0; page * perPage < lines; page += 1) {
    const document = new Y.Doc();
    const session = sessionOf(writer, conversation, { page, document });
    for (let line = page * perPage; line < Math.min(lines, (page + 1) * perPage); line += 1) {
      await say(session, textOf(line));
    }
    const name = formatDocumentName({ type: 'page', conversation, page });
    await log.append([{ document: name, update: Y.encodeStateAsUpdate(document) }]);
  }
  database.close();
}
