/** Short names for what a person says often, the same on all their devices. */
import { createSignal, onCleanup } from 'solid-js';
import type { Roster } from '../sync/index.ts';

export interface QuickText {
  readonly name: string;
  readonly text: string;
}

export interface QuickTexts {
  /** By name. Tracked. */
  list(): readonly QuickText[];
  find(name: string): string | undefined;
  /** `undefined` forgets it. */
  set(name: string, text: string | undefined): void;
}

const map = 'quickTexts';

export function createQuickTexts(
  roster: Pick<Roster, 'read' | 'get' | 'set' | 'onChange' | 'loaded'>,
): QuickTexts {
  const [changed, setChanged] = createSignal(0);
  const look = () => setChanged((count) => count + 1);
  onCleanup(roster.onChange((change) => change.map === map && look()));
  void roster.loaded.then(look);
  return {
    list() {
      changed();
      return [...roster.read(map)]
        .flatMap(([name, text]) => (typeof text === 'string' ? [{ name, text }] : []))
        .toSorted((one, other) => one.name.localeCompare(other.name));
    },
    find(name) {
      const text = roster.get(map, name);
      return typeof text === 'string' ? text : undefined;
    },
    set: (name, text) => void roster.set(map, name, text),
  };
}
