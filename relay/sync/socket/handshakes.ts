/**
 * Which documents of a socket have shaken hands. A peer that returns after a break may send what it says now before what it
 * said during the break, which would be refused as a gap. Until it has sent what the relay lacks, its updates are left out:
 * that message, made later, holds them too.
 */
import type { MessageKind } from './frame.ts';

export type Handshakes = {
  /** Whether this message is to be passed on; `undefined` where one peer has shaken too many hands. */
  readonly pass: (address: string, says: MessageKind) => boolean | undefined;
};

export function createHandshakes(most: number): Handshakes {
  const done = new Set<string>();
  return {
    pass: (address, says) => {
      switch (says) {
        case 'open':
        case 'close':
          done.delete(address);
          return true;
        case 'what-you-lack':
          done.add(address);
          return done.size <= most ? true : undefined;
        case 'update':
          return done.has(address);
        case 'other':
          return true;
      }
    },
  };
}
