/**
 * A document's copy on this device. It is loaded before anything else happens to the document, takes every change, and says
 * exactly what is committed; where it can't be written it says so, and tries again until it can.
 */
import * as Y from 'yjs';
import { deleteDB } from 'idb';
import type { Timers } from '#peer';
import { openUpdatesDatabase, type UpdatesDatabase } from './updatesDatabase.ts';

/** For each clientID the next clock. */
export type StateVector = ReadonlyMap<number, number>;

export interface DeviceCopy {
  /** Resolves when the document holds what was stored; also where nothing can be read, which `onState` tells. */
  readonly loaded: Promise<void>;
  /** Whether a change of the document came out of this copy. */
  isOrigin(origin: unknown): boolean;
  close(): void;
}

export type DeviceCopyDeps = {
  readonly name: string;
  readonly document: Y.Doc;
  readonly timers: Timers;
  /** How long a change may wait for others to be written with: ms. Not at all, unless a tab that goes at once loses nothing. */
  readonly saveAfter?: number;
  /** The device holds everything up to here. */
  readonly onSaved: (state: StateVector) => void;
  readonly onState: (state: 'working' | 'failing') => void;
};

const firstDelay = 1_000;
const longestDelay = 30_000;

export function openDeviceCopy({
  name,
  document,
  timers,
  saveAfter = 0,
  onSaved,
  onState,
}: DeviceCopyDeps): DeviceCopy {
  const origins = new Set<unknown>();
  let database: UpdatesDatabase | undefined;
  /** The document may hold what no write has taken: the next one takes all of it. */
  let behind = false;
  /** Changes that wait to be written together. */
  let unsaved: Uint8Array[] = [];
  let cancelSave: (() => void) | undefined;
  let failures = 0;
  let closed = false;
  let cancelRetry = () => {};

  async function open(): Promise<void> {
    try {
      const opened = await openUpdatesDatabase(name, document, fail);
      if (closed) {
        opened.close();
        return;
      }
      origins.add(opened.origin);
      await opened.load();
      database = opened;
      if (behind) write(opened, Y.encodeStateAsUpdate(document));
      else onSaved(stateOf(document));
      behind = false;
    } catch {
      fail();
    }
  }

  function save(update: Uint8Array): void {
    if (!database) {
      behind = true;
      return;
    }
    unsaved.push(update);
    if (saveAfter === 0) saveAll();
    else cancelSave ??= timers.after(saveAfter, saveAll);
  }

  function saveAll(): void {
    cancelSave?.();
    cancelSave = undefined;
    const waiting = unsaved;
    unsaved = [];
    if (database && waiting.length > 0) write(database, Y.mergeUpdates(waiting));
  }

  function write(into: UpdatesDatabase, update: Uint8Array): void {
    const state = stateOf(document);
    into.add(update).then(
      () => into === database && succeed(state),
      () => into === database && fail(),
    );
  }

  function succeed(state: StateVector): void {
    if (failures > 0) onState('working');
    failures = 0;
    onSaved(state);
  }

  /** Whatever went wrong, the next attempt begins from nothing and takes the whole document. */
  function fail(): void {
    if (closed) return;
    database?.close();
    database = undefined;
    unsaved = [];
    behind = true;
    if (failures === 0) onState('failing');
    cancelRetry();
    cancelRetry = timers.after(Math.min(longestDelay, firstDelay * 2 ** failures), () => void open());
    failures += 1;
  }

  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (!origins.has(origin)) save(update);
  };
  document.on('update', onUpdate);

  return {
    loaded: open(),
    isOrigin: (origin) => origins.has(origin),
    close() {
      saveAll();
      closed = true;
      cancelRetry();
      document.off('update', onUpdate);
      database?.close();
    },
  };
}

const stateOf = (document: Y.Doc): StateVector => Y.decodeStateVector(Y.encodeStateVector(document));

/** Resolves when it is gone; other tabs let go of it as soon as they are asked. */
export const deleteDeviceCopy = (name: string): Promise<void> => deleteDB(name);
