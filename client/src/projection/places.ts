/** Where one is signed in: the devices of the account, as the relay has them. */
import type { Device } from '#protocol';
import { createSignal, onCleanup, type Accessor } from 'solid-js';
import type { Session } from '../session/index.ts';
import type { Sync } from '../sync/index.ts';

export interface Places {
  /** All devices, those without a sign-in included; empty until the relay was asked. */
  readonly list: Accessor<readonly Device[]>;
  refresh(): Promise<void>;
}

export interface PlacesDeps {
  readonly session: Pick<Session, 'call'>;
  readonly sync: Pick<Sync, 'onInbox'>;
}

export function createPlaces({ session, sync }: PlacesDeps): Places {
  const [list, setList] = createSignal<readonly Device[]>([]);

  async function refresh() {
    const answer = await session.call('devices');
    if (answer.ok) setList(answer.value);
  }

  // Told to all devices whenever one of them comes.
  onCleanup(
    sync.onInbox(({ t }) => {
      if (t === 'own-status') void refresh();
    }),
  );

  return { list, refresh };
}
