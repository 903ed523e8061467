/** The entries that a document holds now, found by the struct they sit in and, one's own, by their name. */
import { deletionTargets, type EntryId, type Struct, type UserId } from '#protocol';
import type { SeenEntry } from '../types.ts';

export interface SeenEntries {
  add(items: readonly SeenEntry[]): void;
  remove(structs: readonly Struct[]): void;
  all(): readonly SeenEntry[];
  at(struct: Struct): SeenEntry | undefined;
  find(id: EntryId): SeenEntry | undefined;
  own(): readonly SeenEntry[];
  /** Where an own entry of this name is: more than once where it was entered again. */
  ownStructs(id: EntryId): readonly Struct[];
  /** Its author deleted an own entry of this name. */
  isDeleted(id: EntryId): boolean;
}

export function makeSeenEntries(self: UserId): SeenEntries {
  const byStruct = new Map<string, SeenEntry>();
  const own = new Map<EntryId, readonly SeenEntry[]>();
  const deleted = new Set<EntryId>();

  function add(item: SeenEntry): void {
    const { entry } = item;
    byStruct.set(entry.struct.join(), item);
    if (entry.user !== self) return;
    own.set(entry.id, [...(own.get(entry.id) ?? []), item]);
    for (const { id } of deletionTargets(entry)) deleted.add(id);
  }

  function remove(struct: Struct): void {
    const item = byStruct.get(struct.join());
    if (!item) return;
    byStruct.delete(struct.join());
    const { id } = item.entry;
    const left = own.get(id)?.filter((copy) => copy !== item) ?? [];
    if (left.length > 0) own.set(id, left);
    else own.delete(id);
  }

  return {
    add: (items) => {
      for (const item of items) add(item);
    },
    remove: (structs) => {
      for (const struct of structs) remove(struct);
    },
    all: () => [...byStruct.values()],
    at: (struct) => byStruct.get(struct.join()),
    find: (id) => own.get(id)?.[0] ?? byStruct.values().find(({ entry }) => entry.id === id),
    own: () => [...own.values()].flat(),
    ownStructs: (id) => own.get(id)?.map(({ entry }) => entry.struct) ?? [],
    isDeleted: (id) => deleted.has(id),
  };
}
