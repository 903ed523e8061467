/**
 * The roster on this device. Where the relay refuses its document it begins again with the relay's, and what only this device
 * knew is set there once more; until then the old one stays in use.
 */
import { err, formatDocumentName, limits, ok, rosterMaps } from '#protocol';
import { delayBefore } from '#peer';
import * as Y from 'yjs';
import { deleteDeviceCopy } from '../copy/index.ts';
import { makeListeners } from '../listeners.ts';
import type { SyncParts } from '../parts.ts';
import { enter, lacking, readKey, readMap } from './content.ts';
import { copyName, type Life, openLife } from './life.ts';
import type { Roster, RosterChange, RosterSet } from './types.ts';

export interface OpenRoster extends Roster {
  close(): void;
}

export type RosterDeps = Pick<SyncParts, 'account' | 'environment' | 'socket' | 'tabs' | 'notes'>;

/** Room for what other devices add meanwhile. */
const mostBytes = limits.roster.bytes * 0.9;
const backoff = { first: 500, max: 60_000 };
/** Other tabs hear that a copy was dropped before it is deleted under them. */
const deleteAfter = 2_000;

export function openRoster(deps: RosterDeps): OpenRoster {
  const { account, environment, tabs, notes } = deps;
  const name = formatDocumentName({ type: 'roster', user: account.user });
  const changes = makeListeners<RosterChange>();
  const damages = makeListeners<'damaged-document'>();
  const loaded = Promise.withResolvers<void>();
  const empty = new Y.Doc();
  /** What is read and changed. */
  let current: Life | undefined;
  /** What takes its place once it has all that the relay has. */
  let next: Life | undefined;
  let refusals = 0;
  let isClosed = false;

  const stopHearingTabs = tabs.onNews((news) => {
    if (news.t !== 'dropped' || news.page !== name || news.generation <= newestGeneration()) return;
    const follower = open(news.generation, 0);
    next?.close();
    next = follower;
    void follower.loaded.then(() => replace(follower));
  });
  void start();

  async function start(): Promise<void> {
    const { generation } = await notes.read(name);
    if (isClosed) return;
    current ??= open(generation, 0);
    await current.loaded;
    loaded.resolve();
  }

  const newestGeneration = () => (next ?? current)?.generation ?? -1;

  function open(generation: number, attachAfter: number): Life {
    const life: Life = openLife({
      ...deps,
      generation,
      attachAfter,
      onChange: (changed) => {
        if (life === current) changes.tell(changed);
      },
      onSynced: () => {
        if (life === next) replace(life);
      },
      onRefused: (refusal) => {
        if (refusal === 'damaged-document') damages.tell(refusal);
        refused(life);
      },
    });
    return life;
  }

  function refused(life: Life): void {
    if (life !== current && life !== next) return;
    life.detach();
    const wait = refusals === 0 ? 0 : delayBefore(refusals, environment.chance(), backoff);
    refusals += 1;
    const fresh = open(newestGeneration() + 1, wait);
    next?.close();
    next = fresh;
  }

  function replace(life: Life): void {
    const old = current;
    if (isClosed || life !== next || !old) return;
    const unsent = lacking(life.document, old.document);
    current = life;
    next = undefined;
    // What was refused twice is what the relay will not have.
    if (refusals <= 1) enter(life.document, unsent, life.origin);
    for (const map of rosterMaps) {
      const keys = new Set(readMap(old.document, map).keys()).union(readMap(life.document, map));
      if (keys.size > 0) changes.tell({ map, keys });
    }
    old.close();
    keepGeneration(old.generation, life.generation);
  }

  function keepGeneration(past: number, generation: number): void {
    void notes.write(name, { generation, durable: [], receipts: [], read: [] });
    tabs.tell({ t: 'dropped', page: name, generation });
    environment.after(deleteAfter, () => {
      for (let gone = past; gone < generation; gone += 1) {
        void deleteDeviceCopy(copyName(account.storage, name, gone));
      }
    });
  }

  async function change(sets: readonly RosterSet[]) {
    await loaded.promise;
    if (!current) return ok(undefined);
    const { document, origin } = current;
    const adds = sets.some(({ value }) => value !== undefined);
    if (adds && sizeOf(document) + JSON.stringify(sets).length > mostBytes) {
      return err({ type: 'refused', refusal: 'too-large' } as const);
    }
    enter(document, sets, origin);
    return ok(undefined);
  }

  const document = () => current?.document ?? empty;

  return {
    loaded: loaded.promise,
    read: (map) => readMap(document(), map),
    get: (map, key) => readKey(document(), map, key),
    set: (map, key, value) => change([{ map, key, value }]),
    change,
    onChange: (listener) => changes.add(listener),
    onDamaged: (listener) => damages.add(listener),
    close() {
      isClosed = true;
      stopHearingTabs();
      next?.close();
      current?.close();
    },
  };
}

const sizeOf = (document: Y.Doc): number => Y.encodeStateAsUpdate(document).length;
