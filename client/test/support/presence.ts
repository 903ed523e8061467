/** Presence of people who have no browser here: told to a page as the relay tells it, among what the relay really says. */
import type { Page } from 'playwright';
import { createDecoder, readVarString } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';

export interface PresenceTeller {
  /** Resolves when the page has its inbox open. */
  readonly ready: Promise<void>;
  tell(people: readonly (readonly [user: string, status: string])[]): void;
}

const stateless = 5;
const inbox = Buffer.from('inbox:');

/** To be called before the page is opened. */
export async function interceptPresence(page: Page): Promise<PresenceTeller> {
  const ready = Promise.withResolvers<void>();
  let send: ((people: readonly (readonly [string, string])[]) => void) | undefined;
  await page.routeWebSocket(/\/sync$/, (socket) => {
    const relay = socket.connectToServer();
    socket.onMessage((message) => {
      relay.send(message);
      // The address comes first, after its length.
      if (typeof message === 'string' || !message.subarray(1, 7).equals(inbox)) return;
      const address = readVarString(createDecoder(message));
      send = (people) => {
        const encoder = createEncoder();
        writeVarString(encoder, address);
        writeVarUint(encoder, stateless);
        const event = {
          t: 'presence',
          all: false,
          people: people.map(([user, status]) => [user, status, 1]),
        };
        writeVarString(encoder, JSON.stringify(event));
        socket.send(Buffer.from(toUint8Array(encoder)));
      };
      ready.resolve();
    });
  });
  return { ready: ready.promise, tell: (people) => send?.(people) };
}
