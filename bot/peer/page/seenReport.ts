/** Tells the relay what this peer has and has read, so that others' ticks become true. */
import type { PageCommand } from '#protocol';

type Deps = {
  readonly clocks: () => ReadonlyMap<number, number>;
  /** Whether it could be sent. */
  readonly send: (command: PageCommand) => boolean;
};

export type SeenReport = {
  readonly soon: () => void;
  /** A new opening: the relay may know nothing. */
  readonly fromStart: () => void;
  readonly close: () => void;
};

const coalesce = 100;

export function makeSeenReport({ clocks, send }: Deps): SeenReport {
  let told: ReadonlyMap<number, number> = new Map();
  let timer: NodeJS.Timeout | undefined;

  function report(): void {
    timer = undefined;
    const now = clocks();
    const news = [...now].filter(([client, clock]) => clock > (told.get(client) ?? 0));
    if (news.length > 0 && send({ t: 'seen', delivered: news, read: news })) told = now;
  }

  function soon(): void {
    timer ??= setTimeout(report, coalesce);
  }

  return {
    soon,
    fromStart() {
      told = new Map();
      soon();
    },
    close: () => clearTimeout(timer),
  };
}
