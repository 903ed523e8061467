/**
 * How much work Yjs did to find places among siblings: it adds each that it looks at to two sets. Counted, since tests that
 * measure time fail on busy machines.
 */
export function countComparisons(act: () => Promise<void>): Promise<number>;
export function countComparisons(act: () => void): number;
export function countComparisons(act: () => void | Promise<void>): number | Promise<number> {
  const { add } = Set.prototype;
  let count = 0;
  Object.assign(Set.prototype, {
    add(this: Set<unknown>, value: unknown) {
      count += 1;
      return add.call(this, value);
    },
  });
  const end = (): void => void Object.assign(Set.prototype, { add });
  try {
    const acting = act();
    if (acting) return acting.finally(end).then(() => count);
  } catch (error) {
    end();
    throw error;
  }
  end();
  return count;
}
