/** The entries that a fold is over, found by name and by what they are about. The same set, whatever order they came in. */
import { deletionTargets, type Entry, type Struct } from '../entry/index.ts';
import type { DeviceId } from '../ids.ts';
import { lineKey, type LineKey } from './line.ts';

export type EntrySet = {
  /** Whoever entered a text again after a refusal did so under the same name: one counts, the same one on every peer. */
  get(key: LineKey): Entry | undefined;
  /** Edits, reactions, answers and deletions that name this key. */
  about(key: LineKey): Iterable<Entry>;
  keys(): Iterable<LineKey>;
  /** Whether the relay has said that this device was revoked. */
  isSignedOut(device: DeviceId): boolean;
  /** The keys whose lines may now be others. */
  add(entry: Entry): ReadonlySet<LineKey>;
  remove(struct: Struct): ReadonlySet<LineKey>;
};

export const makeEntrySet = (): EntrySet => {
  /** All that go by one name, the one that counts first. */
  const copies = new Map<LineKey, readonly Entry[]>();
  const byStruct = new Map<string, Entry>();
  const about = new Map<LineKey, Set<LineKey>>();
  const signedOut = new Set<DeviceId>();

  const get = (key: LineKey): Entry | undefined => copies.get(key)?.[0];

  const replace = (key: LineKey, next: readonly Entry[]): ReadonlySet<LineKey> => {
    const before = get(key);
    if (next.length > 0) copies.set(key, next);
    else copies.delete(key);
    const after = get(key);
    if (before === after) return new Set();
    const named = [before, after].flatMap((entry) => (entry ? subjectsOf(entry) : []));
    for (const subject of named) about.get(subject)?.delete(key);
    for (const subject of after ? subjectsOf(after) : []) {
      const names = about.get(subject) ?? new Set();
      about.set(subject, names.add(key));
    }
    // What is deleted may itself be about a line: an edit, or a reaction.
    const beyond = named.flatMap((subject) => subjectsOf(get(subject)));
    return new Set([key, ...named, ...beyond]);
  };

  /** Rare: a look at all entries, where an index would cost each of them. */
  const signOut = (device: DeviceId): ReadonlySet<LineKey> => {
    if (signedOut.has(device)) return new Set();
    signedOut.add(device);
    const own = [...byStruct.values()].filter((entry) => entry.device === device);
    return new Set(own.map(lineKey));
  };

  return {
    get,
    isSignedOut: (device) => signedOut.has(device),
    about: (key) => [...(about.get(key) ?? [])].flatMap((name) => get(name) ?? []),
    keys: () => [...copies.keys(), ...about.keys()],
    add: (entry) => {
      if (byStruct.has(entry.struct.join())) return new Set();
      byStruct.set(entry.struct.join(), entry);
      const { body } = entry;
      if (body.kind === 'witness') return body.reason === 'revoked' ? signOut(body.device) : new Set();
      const key = lineKey(entry);
      return replace(key, [...(copies.get(key) ?? []), entry].toSorted(compareStructs));
    },
    remove: (struct) => {
      const entry = byStruct.get(struct.join());
      if (!entry) return new Set();
      byStruct.delete(struct.join());
      const key = lineKey(entry);
      return replace(key, copies.get(key)?.filter((copy) => copy !== entry) ?? []);
    },
  };
};

const compareStructs = (a: Entry, b: Entry): number =>
  a.struct[0] - b.struct[0] || a.struct[1] - b.struct[1];

const subjectsOf = (entry: Entry | undefined): readonly LineKey[] => {
  if (!entry) return [];
  const { body, user } = entry;
  if (body.kind === 'edit' || body.kind === 'react' || body.kind === 'answer') {
    return [lineKey(body.target)];
  }
  return deletionTargets(entry).map(({ id }) => lineKey({ id, user }));
};
