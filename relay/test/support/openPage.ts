/** A device with one document open through the real provider, as the client has it, and a session that writes in it. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import {
  type ConversationId,
  type Entry,
  formatDocumentName,
  makeClock,
  PageEvent,
  pageEntries,
  syncPath,
  syncProtocol,
  tokenProtocol,
} from '#protocol';
import * as v from 'valibot';
import { makeSeededRandom, makeTestConversation, openSession, type Session } from '#protocol/testing';
import type { TestAccount } from './makeAccount.ts';

type At = { readonly url: string };

/** A socket as a browser opens it: the token travels as a subprotocol. */
export function connectProvider({ url }: At, token: () => string): HocuspocusProviderWebsocket {
  class AuthenticatedSocket extends WebSocket {
    constructor(address: string) {
      super(address, [syncProtocol, tokenProtocol(token())]);
      // Who is done may leave before it is open, which is an error that nobody listens to any more.
      this.on('error', () => {});
    }
  }
  return new HocuspocusProviderWebsocket({
    url: `${url.replace(/^http/, 'ws')}${syncPath}`,
    WebSocketPolyfill: AuthenticatedSocket,
    delay: 50,
    minDelay: 50,
    maxDelay: 200,
  });
}

export type PeerPage = {
  readonly session: Session;
  readonly document: Y.Doc;
  readonly provider: HocuspocusProvider;
  /** For each client, up to where the relay says it is durable. */
  readonly durable: ReadonlyMap<number, number>;
  readonly events: readonly PageEvent[];
  /** Why the relay closed the document, each time it did. */
  readonly closed: readonly string[];
  /** What everyone said in it, in the order of their ids. */
  readonly texts: () => string[];
  readonly isDurable: (entry: Entry) => boolean;
  readonly destroy: () => void;
};

type Options = {
  readonly page?: number;
  readonly document?: Y.Doc;
  readonly seed?: number;
};

let seeds = Date.now();

/** Opens a page of a conversation on this socket, and a session of this person in it. */
export function openPage(
  socket: HocuspocusProviderWebsocket,
  account: Pick<TestAccount, 'user' | 'handle' | 'device'>,
  conversation: ConversationId,
  { page = 0, document = new Y.Doc(), seed = (seeds += 1) }: Options = {},
): PeerPage {
  const session = sessionOf(account, conversation, { page, document, seed });
  const durable = new Map<number, number>();
  const events: PageEvent[] = [];
  const closed: string[] = [];
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: formatDocumentName({ type: 'page', conversation, page }),
    document,
    token: 'in the subprotocol',
    sessionAwareness: true,
    onStateless: ({ payload }) => {
      const event = v.parse(PageEvent, JSON.parse(payload));
      events.push(event);
      if (event.t !== 'durable') return;
      for (const [client, clock] of event.clocks) {
        durable.set(client, Math.max(clock, durable.get(client) ?? 0));
      }
    },
    onClose: ({ event }) => closed.push(event.reason),
  });
  provider.attach();
  return {
    session,
    document,
    provider,
    durable,
    events,
    closed,
    texts: () =>
      pageEntries(document)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .flatMap(({ body }) => (body.kind === 'text' ? [body.text] : [])),
    isDurable: ({ struct: [client, clock] }) => clock < (durable.get(client) ?? 0),
    destroy: () => provider.destroy(),
  };
}

/** A session of a person's device in a page, to write entries with. */
export function sessionOf(
  { user, handle, device }: Pick<TestAccount, 'user' | 'handle' | 'device'>,
  conversation: ConversationId,
  { page = 0, document = new Y.Doc(), seed = (seeds += 1) }: Options = {},
): Session {
  const random = makeSeededRandom(seed);
  const by = {
    user,
    handle,
    displayName: handle,
    device: device.id,
    key: device.publicKey,
    privateKey: device.key,
  };
  return openSession(by, makeTestConversation(conversation), {
    page,
    doc: document,
    random,
    clock: makeClock({ now: Date.now, random: random.bytes }),
  });
}
