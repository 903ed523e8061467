/**
 * One system call for all that is said to a peer in one go: an update's broadcast, its acknowledgement and its durable clock
 * are three frames, and the calls would cost the relay more than all the rest of the update.
 */
import type { Duplex } from 'node:stream';

/** One for all sockets. To be called before each write. */
export function createBatch(): (transport: Duplex) => void {
  const corked = new Set<Duplex>();
  const uncork = (): void => {
    for (const transport of corked) transport.uncork();
    corked.clear();
  };
  return (transport) => {
    if (corked.has(transport)) return;
    // After the microtasks that are now running, and all that they write.
    if (corked.size === 0) process.nextTick(uncork);
    corked.add(transport);
    transport.cork();
  };
}
