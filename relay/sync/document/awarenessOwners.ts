/**
 * Whose clientID is whose in the awareness of one page. A clientID belongs to the device that wrote under it, or else to the
 * first that showed itself under it: otherwise a member could type, or stop typing, in another's name.
 */
import type { Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import { type DeviceId, placedIn, readEntry } from '#protocol';

export type AwarenessOwners = {
  /** Whether this connection of this device may show itself under this clientID: one for each connection. */
  readonly claim: (connection: object, device: DeviceId, client: number) => boolean;
};

export function createAwarenessOwners(document: Document): AwarenessOwners {
  const devices = new Map<number, DeviceId>();
  const clients = new WeakMap<object, number>();

  return {
    claim: (connection, device, client) => {
      const own = clients.get(connection) ?? client;
      const owner = devices.get(client) ?? writerOf(document, client) ?? device;
      if (own !== client || owner !== device) return false;
      clients.set(connection, client);
      devices.set(client, device);
      return true;
    },
  };
}

/** The device that wrote under this clientID, as its first entry that is still there says. */
function writerOf(document: Y.Doc, client: number): DeviceId | undefined {
  for (const { text } of placedIn(document, client, 0, Y.getState(document.store, client))) {
    const entry = readEntry(text);
    if (entry.ok) return entry.value.device;
  }
  return undefined;
}
