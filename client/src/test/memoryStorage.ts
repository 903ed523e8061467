/** A storage that forgets at the end of the test, and can be full. */

export interface MemoryStorage extends Storage {
  fill(): void;
}

export function makeMemoryStorage(): MemoryStorage {
  const items = new Map<string, string>();
  let full = false;
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem(name, value) {
      if (full) throw new DOMException('Full', 'QuotaExceededError');
      items.set(name, value);
    },
    removeItem: (name) => void items.delete(name),
    clear: () => items.clear(),
    fill() {
      full = true;
    },
  };
}
