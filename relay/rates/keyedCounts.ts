/** How many of something each account, device or address has at the moment. */
export type KeyedCounts = {
  /** Counts one more, or says that there are as many as there may be. */
  readonly enter: (key: string) => boolean;
  readonly leave: (key: string) => void;
};

export function createKeyedCounts(max: number): KeyedCounts {
  const counts = new Map<string, number>();
  return {
    enter: (key) => {
      const count = counts.get(key) ?? 0;
      if (count >= max) return false;
      counts.set(key, count + 1);
      return true;
    },
    leave: (key) => {
      const count = (counts.get(key) ?? 0) - 1;
      if (count > 0) counts.set(key, count);
      else counts.delete(key);
    },
  };
}
