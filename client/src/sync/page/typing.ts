/** Who types in a page, and a draft where it is shown live: awareness, which is gone with whoever said it. */
import { AwarenessState, limits, type UserId } from '#protocol';
import * as v from 'valibot';
import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Timers } from '#peer';
import { untilDrawn } from '../untilDrawn.ts';

export type Typist = { readonly user: UserId; readonly draft?: string };

export interface Typing {
  /** For one opening of the document; takes over what was said last. */
  makeAwareness(): Awareness;
  set(typing: boolean): void;
  typists(): readonly Typist[];
  close(): void;
}

export type TypingDeps = {
  readonly document: Y.Doc;
  readonly user: UserId;
  readonly timers: Timers;
  readonly onTyping: (typists: readonly Typist[]) => void;
};

export function makeTyping({ document, user, timers, onTyping }: TypingDeps): Typing {
  let awareness: Awareness | undefined;
  let own = false;
  let shown: readonly Typist[] = [];
  let cancelExpiry = () => {};
  let cancelStop = () => {};

  const sayOwn = () => awareness?.setLocalState({ user, typing: own } satisfies AwarenessState);

  function look(): void {
    const { typists, next } = readTyping(awareness, user, timers.now());
    cancelExpiry();
    if (next !== undefined) cancelExpiry = timers.after(next, look);
    if (sameTypists(typists, shown)) return;
    shown = typists;
    onTyping(typists);
  }

  return {
    makeAwareness() {
      awareness = new Awareness(document);
      sayOwn();
      awareness.on('update', look);
      return awareness;
    },
    // Also where it says nothing new: to say it again is what keeps it from expiring.
    set(typing) {
      if (!typing && !own) return;
      own = typing;
      cancelStop();
      if (typing) sayOwn();
      else cancelStop = timers.after(untilDrawn, sayOwn);
    },
    typists: () => shown,
    close() {
      cancelExpiry();
      cancelStop();
    },
  };
}

/** `next`: in how many ms the first of them expires. */
function readTyping(
  awareness: Awareness | undefined,
  own: UserId,
  now: number,
): { readonly typists: readonly Typist[]; readonly next: number | undefined } {
  const typists = new Map<UserId, Typist>();
  let next: number | undefined;
  for (const [client, state] of awareness?.getStates() ?? []) {
    const parsed = v.safeParse(AwarenessState, state);
    if (!parsed.success) continue;
    const { user, typing, draft } = parsed.output;
    if (user === own || !(typing || draft)) continue;
    const left = (awareness?.meta.get(client)?.lastUpdated ?? 0) + limits.typing.expire - now;
    if (left <= 0) continue;
    next = Math.min(next ?? left, left);
    typists.set(user, draft ? { user, draft } : { user });
  }
  return { typists: [...typists.values()], next };
}

const sameTypists = (a: readonly Typist[], b: readonly Typist[]): boolean =>
  a.length === b.length &&
  a.every(({ user, draft }, index) => user === b[index]?.user && draft === b[index]?.draft);
