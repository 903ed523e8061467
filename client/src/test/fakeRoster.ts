/** A roster without document: what is set is there at once, and told. */
import { ok, type RosterMap } from '#protocol';
import type { Json, Roster, RosterChange, RosterSet } from '../sync/index.ts';

export type FakeRoster = Roster;

export function makeFakeRoster(): FakeRoster {
  const maps = new Map<RosterMap, Map<string, Json>>();
  const listeners = new Set<(change: RosterChange) => void>();
  const mapOf = (name: RosterMap) => {
    const known = maps.get(name) ?? new Map<string, Json>();
    maps.set(name, known);
    return known;
  };

  function change(sets: readonly RosterSet[]) {
    for (const { map, key, value } of sets) {
      if (value === undefined) mapOf(map).delete(key);
      else mapOf(map).set(key, value);
    }
    for (const name of new Set(sets.map(({ map }) => map))) {
      const keys = new Set(sets.filter(({ map }) => map === name).map(({ key }) => key));
      for (const listener of listeners) listener({ map: name, keys });
    }
    return Promise.resolve(ok(undefined));
  }

  return {
    loaded: Promise.resolve(),
    read: (map) => new Map(mapOf(map)),
    get: (map, key) => mapOf(map).get(key),
    set: (map, key, value) => change([{ map, key, value }]),
    change,
    onDamaged: () => () => {},
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
