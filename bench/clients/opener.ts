/** A person who opens long conversations, and reads what was said last. */
import * as Y from 'yjs';
import { type ConversationId, formatDocumentName, logOf, pageEntries } from '#protocol';
import { say } from '#protocol/testing';
import { callRelay, makeContacts, sessionOf, valueOf } from '../../relay/test/support/index.ts';
import { answerAs } from '../program/index.ts';
import { openSocket } from './openSocket.ts';
import { makePerson } from './people.ts';

/** A conversation of which only the newest page is written yet. */
export type Long = { readonly conversation: ConversationId; readonly newest: Uint8Array };

/** `took` in ms, `bytes` received. */
export type Opened = { readonly took: number; readonly bytes: number };

export type OpenerQuestions = {
  /** Makes a conversation for each of these, and signs so many entries for that page of it. */
  readonly meet: (input: {
    readonly url: string;
    readonly pages: readonly number[];
    readonly entries: number;
    readonly line: string;
  }) => Promise<readonly Long[]>;
  /** Finds the newest page, opens it, and reads its entries. */
  readonly openConversation: (input: {
    readonly url: string;
    readonly conversation: ConversationId;
  }) => Promise<Opened>;
  /** Opens a document that holds all, and reads the newest lines. */
  readonly openNaive: (input: {
    readonly url: string;
    readonly document: string;
    readonly lines: number;
  }) => Promise<Opened>;
};

let token: string;

const questions: OpenerQuestions = {
  meet: async ({ url, pages, entries, line }) => {
    const reader = await makePerson(url, 'reader');
    ({ token } = reader);
    const made: Long[] = [];
    for (const page of pages) {
      const friend = await makePerson(url, `friend${made.length}`);
      const conversation = await makeContacts(reader, friend);
      const document = new Y.Doc();
      // They take turns, and each comes back as often as people do.
      while (logOf(document).length < entries) {
        const by = logOf(document).length % 100 < 50 ? reader : friend;
        const session = sessionOf(by, conversation, { page, document });
        for (let count = 0; count < 50; count += 1) await say(session, line);
      }
      made.push({ conversation, newest: Y.encodeStateAsUpdate(document) });
    }
    return made;
  },
  openConversation: async ({ url, conversation }) => {
    const start = performance.now();
    const conversations = valueOf(await callRelay(url, 'conversations', { token }));
    const page = conversations.find(({ id }) => id === conversation)?.page ?? 0;
    const document = formatDocumentName({ type: 'page', conversation, page });
    const socket = await openSocket({ dialect: 'hocuspocus', url, document, token });
    const doc = await read(socket);
    if (pageEntries(doc).length === 0) throw new Error(`Nothing is in ${document}`);
    const took = performance.now() - start;
    await socket.close();
    return { took, bytes: socket.received() + Buffer.byteLength(JSON.stringify(conversations)) };
  },
  openNaive: async ({ url, document, lines }) => {
    const start = performance.now();
    const socket = await openSocket({ dialect: 'hocuspocus', url, document });
    const doc = await read(socket);
    const all = doc.getArray<string>('lines').toArray();
    const newest = all.slice(-lines).map((line): unknown => JSON.parse(line));
    if (newest.length === 0) throw new Error(`Nothing is in ${document}`);
    const took = performance.now() - start;
    await socket.close();
    return { took, bytes: socket.received() };
  },
};

async function read(socket: { readonly read: () => Promise<Uint8Array> }): Promise<Y.Doc> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await socket.read());
  return doc;
}

answerAs(questions);
