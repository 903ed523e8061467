/**
 * One document of a page, from when it is loaded until it is closed: a Y.Doc with a device copy, the other tabs and the
 * relay for its sources. None of them is special: whatever brings an update, it becomes entries in the same way.
 */
import { pageChanges, pageIndexOf, type PageSize, type RefusalType, type Struct } from '#protocol';
import { type DocumentLink, openDocumentLink, type RelaySocket } from '#peer';
import * as Y from 'yjs';
import type { Account, Environment } from '../../session/index.ts';
import { openDeviceCopy, type StateVector } from '../copy/index.ts';
import type { Tabs } from '../tabs/index.ts';
import type { EntrySource, SeenEntry } from '../types.ts';
import { untilDrawn } from '../untilDrawn.ts';
import { copyName, documentName, type PageName } from './names.ts';
import { makeSeenEntries, type SeenEntries } from './seenEntries.ts';
import { makeTyping, type Typing, type Typist } from './typing.ts';
import { makeWriter, type Writer } from './writer.ts';

export interface Life {
  readonly generation: number;
  /** The device copy was read. */
  readonly loaded: Promise<void>;
  readonly writer: Writer;
  readonly typing: Typing;
  readonly entries: SeenEntries;
  size(): PageSize;
  state(): StateVector;
  /** Undefined until some time after `loaded`: a document that was not read yet would ask for all of it again. */
  link(): DocumentLink | undefined;
  /** From the next opening on, with awareness. */
  takePart(): void;
  /** Not linked to the relay until `wake`; it still takes what other tabs say. */
  rest(): void;
  wake(): void;
  /** Not attached any more; what it holds can still be read. */
  detach(): void;
  close(): void;
}

export type LifeDeps = {
  readonly name: PageName;
  readonly generation: number;
  readonly account: Account;
  readonly environment: Environment;
  readonly socket: RelaySocket;
  readonly tabs: Tabs;
  readonly takesPart: boolean;
  /** It begins resting. */
  readonly rests: boolean;
  /** How long to wait, once it is loaded, before it is attached: ms. */
  readonly attachAfter: number;
  readonly on: LifeListeners;
};

export type LifeListeners = {
  readonly change: (
    added: readonly SeenEntry[],
    removed: readonly Struct[],
    source: EntrySource,
  ) => void;
  readonly saved: (state: StateVector) => void;
  readonly copyState: (state: 'working' | 'failing') => void;
  readonly synced: () => void;
  readonly message: (message: unknown) => void;
  readonly shut: (refusal: RefusalType) => void;
  readonly refused: (refusal: RefusalType) => void;
  readonly typing: (typists: readonly Typist[]) => void;
};

const fromTab = Symbol('another tab');

export function openLife(deps: LifeDeps): Life {
  const { name, generation, account, environment, socket, tabs, on } = deps;
  const document = new Y.Doc();
  const entries = makeSeenEntries(account.user);
  let takesPart = deps.takesPart;
  let link: DocumentLink | undefined;
  let detached = false;
  let isResting = deps.rests;

  const writer = makeWriter({
    document,
    name,
    account,
    random: environment.random,
    onNewClientId: () => link?.reopen(),
  });
  const typing = makeTyping({ document, user: account.user, timers: environment, onTyping: on.typing });
  // Before the copy: whatever it loads is seen, and the page's index is fed from the first transaction on.
  const index = pageIndexOf(document);
  document.on('afterTransaction', see);
  const copy = openDeviceCopy({
    name: copyName(account.storage, name, generation),
    document,
    timers: environment,
    // One's own words are in the outbox by then, and the others' at the relay.
    saveAfter: untilDrawn,
    onSaved: on.saved,
    onState: on.copyState,
  });
  document.on('update', tellTabs);
  const stopHearingTabs = tabs.onNews((news) => {
    if (news.t !== 'update' || news.generation !== generation) return;
    if (news.page === documentName(name)) Y.applyUpdate(document, news.update, fromTab);
  });
  const loaded = copy.loaded;
  let cancelAttach = () => {};
  void loaded.then(() => {
    if (!detached && !isResting) cancelAttach = environment.after(deps.attachAfter, attach);
  });

  function see(transaction: Y.Transaction): void {
    if (detached) return;
    const changes = pageChanges(transaction);
    if (changes.added.length === 0 && changes.removed.length === 0) return;
    const source = sourceOf(transaction.origin);
    const arrivedAt = environment.relayNow();
    const added = changes.added.map((entry) => ({ entry, page: name.page, source, arrivedAt }));
    entries.add(added);
    entries.remove(changes.removed);
    on.change(added, changes.removed, source);
  }

  function sourceOf(origin: unknown): EntrySource {
    if (origin === writer.origin) return 'own';
    if (origin === fromTab) return 'tab';
    return copy.isOrigin(origin) ? 'device' : 'relay';
  }

  function tellTabs(update: Uint8Array, origin: unknown): void {
    if (origin !== writer.origin) return;
    tabs.tell({ t: 'update', page: documentName(name), generation, update });
  }

  function attach(): void {
    if (detached || isResting || link) return;
    link = openDocumentLink({
      name: documentName(name),
      document,
      socket,
      timers: environment,
      makeAwareness: () => (takesPart ? typing.makeAwareness() : undefined),
      onSynced: on.synced,
      onMessage: on.message,
      onShut: on.shut,
      onRefused: on.refused,
    });
  }

  function detach(): void {
    detached = true;
    cancelAttach();
    link?.close();
    stopHearingTabs();
    typing.close();
  }

  return {
    generation,
    loaded,
    writer,
    typing,
    entries,
    size: () => index,
    state: () => Y.decodeStateVector(Y.encodeStateVector(document)),
    link: () => (detached ? undefined : link),
    takePart() {
      if (takesPart) return;
      takesPart = true;
      if (!isResting) link?.reopen();
    },
    rest() {
      isResting = true;
      cancelAttach();
      link?.rest();
    },
    wake() {
      if (!isResting || detached) return;
      isResting = false;
      if (link) link.wake();
      else void loaded.then(attach);
    },
    detach,
    close() {
      detach();
      copy.close();
      document.destroy();
    },
  };
}
