/** One document of the roster, from when it is loaded until it is closed: device copy, other tabs and relay are its sources. */
import { formatDocumentName, type RefusalType, rosterMaps } from '#protocol';
import { type DocumentLink, openDocumentLink } from '#peer';
import * as Y from 'yjs';
import { openDeviceCopy } from '../copy/index.ts';
import type { SyncParts } from '../parts.ts';
import { mapIn } from './content.ts';
import type { RosterChange } from './types.ts';

export interface Life {
  readonly document: Y.Doc;
  readonly generation: number;
  readonly loaded: Promise<void>;
  /** What is changed here carries this, and is told to the other tabs. */
  readonly origin: symbol;
  /** Not attached any more; what it holds can still be read and changed. */
  detach(): void;
  close(): void;
}

export type LifeDeps = Pick<SyncParts, 'account' | 'environment' | 'socket' | 'tabs'> & {
  readonly generation: number;
  /** How long to wait, once it is loaded, before it is attached: ms. */
  readonly attachAfter: number;
  readonly onChange: (change: RosterChange) => void;
  readonly onSynced: () => void;
  readonly onRefused: (refusal: RefusalType) => void;
};

const fromTab = Symbol('another tab');

export function openLife(deps: LifeDeps): Life {
  const { account, environment, socket, tabs, generation, onChange, onSynced, onRefused } = deps;
  const name = formatDocumentName({ type: 'roster', user: account.user });
  const document = new Y.Doc();
  const origin = Symbol('own change');
  let link: DocumentLink | undefined;
  let isDetached = false;
  let cancelAttach = () => {};

  for (const map of rosterMaps) {
    mapIn(document, map).observe(({ keysChanged }) => onChange({ map, keys: keysChanged }));
  }
  const copy = openDeviceCopy({
    name: copyName(account.storage, name, generation),
    document,
    timers: environment,
    onSaved: () => {},
    onState: () => {},
  });
  document.on('update', (update: Uint8Array, from: unknown) => {
    if (from === origin) tabs.tell({ t: 'update', page: name, generation, update });
  });
  const stopHearingTabs = tabs.onNews((news) => {
    if (news.t !== 'update' || news.page !== name || news.generation !== generation) return;
    Y.applyUpdate(document, news.update, fromTab);
  });
  void copy.loaded.then(() => {
    if (!isDetached) cancelAttach = environment.after(deps.attachAfter, attach);
  });

  function attach(): void {
    link = openDocumentLink({
      name,
      document,
      socket,
      timers: environment,
      onSynced,
      onMessage: () => {},
      // The relay's copy was set aside, and this device's is like it.
      onShut: (refusal) => {
        if (refusal === 'damaged-document') onRefused(refusal);
      },
      onRefused,
    });
  }

  function detach(): void {
    isDetached = true;
    cancelAttach();
    link?.close();
  }

  return {
    document,
    generation,
    loaded: copy.loaded,
    origin,
    detach,
    close() {
      detach();
      stopHearingTabs();
      copy.close();
      document.destroy();
    },
  };
}

/** `generation`: a copy that was dropped is never opened again, whoever still has it open. */
export const copyName = (storage: string, document: string, generation: number): string =>
  `${storage}${document}@${generation}`;
