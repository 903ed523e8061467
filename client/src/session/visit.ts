/**
 * Whether this start goes on with a visit: the tab was reloaded, or another tab is signed in. Who does not want to be signed in
 * by themselves is so only for as long as a visit lasts.
 */
import type { Environment } from './environment.ts';
import { visitLock } from './names.ts';

export interface Visit {
  /** The account's own name on this device. */
  goesOn(storage: string): Promise<boolean>;
  begin(storage: string): void;
  end(): void;
}

const markedAs = 'cutuca:visit';

export function makeVisit({ locks, tabStorage }: Pick<Environment, 'locks' | 'tabStorage'>): Visit {
  let leave: (() => void) | undefined;

  return {
    async goesOn(storage) {
      if (tabStorage?.getItem(markedAs) === storage) return true;
      const { held = [] } = await locks.query();
      return held.some(({ name }) => name === visitLock(storage));
    },
    begin(storage) {
      leave?.();
      tabStorage?.setItem(markedAs, storage);
      const { promise: left, resolve } = Promise.withResolvers<void>();
      leave = resolve;
      void locks.request(visitLock(storage), { mode: 'shared' }, () => left);
    },
    end() {
      leave?.();
      leave = undefined;
      tabStorage?.removeItem(markedAs);
    },
  };
}
