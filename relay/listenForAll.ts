/**
 * Where a relay listens: where everybody is to find it, and, if that is https, in plain HTTP for this machine alone. A
 * certificate is for a name, which need not lead here from here; the relay's own bot goes by the address.
 */
import { listen, type Listening } from './listen.ts';

type Deps = Parameters<typeof listen>[0] & {
  /** Whether there is a bot. */
  readonly bot?: unknown;
};

type ListeningForAll = Listening & {
  /** `http://…`: where it is for its bot. */
  readonly plainUrl: string | undefined;
};

/** Rejects as `listen` does. */
export async function listenForAll(deps: Deps): Promise<ListeningForAll> {
  const { tls, ...plain } = deps;
  const outer = await listen(deps);
  if (!tls || !deps.bot) return { ...outer, plainUrl: undefined };
  const inner = await listen({ ...plain, host: '127.0.0.1', port: 0 }).catch(async (error: unknown) => {
    await outer.close();
    throw error;
  });
  return {
    ...outer,
    plainUrl: `http://127.0.0.1:${inner.port}`,
    close: async () => void (await Promise.all([outer.close(), inner.close()])),
  };
}
