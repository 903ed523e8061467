/** Work that is done once at a time: whoever asks while it is on its way waits for that. */
export interface Once {
  ask(): Promise<void>;
  isOnItsWay(): boolean;
}

export function makeOnce(work: () => Promise<void>): Once {
  let current: Promise<void> | undefined;
  return {
    async ask() {
      current ??= work().finally(() => (current = undefined));
      await current;
    },
    isOnItsWay: () => current !== undefined,
  };
}
