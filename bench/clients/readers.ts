/** People who listen to one conversation, and one who speaks in it. */
import { type ConversationId, formatDocumentName } from '#protocol';
import { say, updatesOf } from '#protocol/testing';
import { makeContacts, sessionOf, type TestAccount } from '../../relay/test/support/index.ts';
import { answerAs } from '../program/index.ts';
import { openSocket, type OpenSocket, type Target } from './openSocket.ts';
import { makePerson } from './people.ts';

export type ReadersQuestions = {
  /** Makes two people on a relay: one speaks, the other listens with many devices. */
  readonly meet: (input: { readonly url: string }) => Promise<void>;
  /** Signs so many entries for this page. */
  readonly sign: (input: { readonly page: number; readonly entries: number }) => Promise<void>;
  /** Opens the page for the speaker and so many listeners. */
  readonly open: (input: Target & { readonly readers: number }) => Promise<void>;
  /** Says all that was signed, each when every listener has the one before. The answer: how long it took, in ms. */
  readonly speak: (input: undefined) => Promise<number>;
  readonly close: (input: undefined) => Promise<void>;
};

let speaker: TestAccount;
let listener: TestAccount;
let conversation: ConversationId;
let document: string;
let updates: Uint8Array[] = [];
let voice: OpenSocket;
let ears: OpenSocket[] = [];

/** How many listeners still have to hear what was said last. */
let left = 0;
let heardByAll = Promise.withResolvers<undefined>();
const onUpdate = (): void => {
  left -= 1;
  if (left === 0) heardByAll.resolve(undefined);
};

const questions: ReadersQuestions = {
  meet: async ({ url }) => {
    speaker = await makePerson(url, 'speaker');
    listener = await makePerson(url, 'listener');
    conversation = await makeContacts(speaker, listener);
  },
  sign: async ({ page, entries }) => {
    const session = sessionOf(speaker, conversation, { page });
    updates = [];
    for (let count = 0; count < entries; count += 1) {
      updates.push(...(await updatesOf(session.doc, async () => say(session, `line ${count}`))));
    }
    document = formatDocumentName({ type: 'page', conversation, page });
  },
  open: async ({ readers, ...target }) => {
    voice = await openSocket({ ...target, document, token: speaker.token });
    ears = [];
    for (let count = 0; count < readers; count += 1) {
      ears.push(await openSocket({ ...target, document, token: listener.token, onUpdate }));
    }
  },
  speak: async () => {
    const start = performance.now();
    for (const update of updates) {
      left = ears.length;
      heardByAll = Promise.withResolvers();
      await voice.write(update);
      await heardByAll.promise;
    }
    return performance.now() - start;
  },
  close: async () => {
    await Promise.all([voice, ...ears].map(async (socket) => socket.close()));
  },
};

answerAs(questions);
