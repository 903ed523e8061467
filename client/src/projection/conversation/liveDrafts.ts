/**
 * What others let us see of what they are writing. A draft is taken away a moment before its line is here, so it stays until
 * then: the words are not to vanish and come back.
 */
import type { UserId } from '#protocol';

export type LiveDraft = { readonly user: UserId; readonly text: string };

export interface LiveDrafts {
  /** All who are writing now. */
  typing(users: readonly { readonly user: UserId; readonly draft?: string }[]): void;
  /** They said something. */
  said(user: UserId): void;
  close(): void;
}

export interface LiveDraftsDeps {
  readonly after: (ms: number, callback: () => void) => () => void;
  readonly show: (drafts: readonly LiveDraft[]) => void;
}

/** ms that a line may be on its way. */
const lineComesWithin = 1_500;

export function makeLiveDrafts({ after, show }: LiveDraftsDeps): LiveDrafts {
  const drafts = new Map<UserId, string>();
  const leaving = new Map<UserId, () => void>();

  const tell = () => show(Array.from(drafts, ([user, text]) => ({ user, text })));

  function stay(user: UserId) {
    leaving.get(user)?.();
    leaving.delete(user);
  }

  function drop(user: UserId) {
    stay(user);
    if (drafts.delete(user)) tell();
  }

  return {
    typing(users) {
      const current = new Map(users.map(({ user, draft = '' }) => [user, draft]));
      for (const [user, draft] of current) {
        if (draft === '') continue;
        stay(user);
        drafts.set(user, draft);
      }
      for (const user of drafts.keys()) {
        if ((current.get(user) ?? '') !== '' || leaving.has(user)) continue;
        leaving.set(
          user,
          after(lineComesWithin, () => drop(user)),
        );
      }
      tell();
    },
    said: drop,
    close() {
      for (const user of leaving.keys()) stay(user);
    },
  };
}
