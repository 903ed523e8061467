/**
 * One system call for all that is said to a peer in one go: an update's broadcast, its acknowledgement and its durable clock
 * are three frames, and the calls would cost the relay more than all the rest of the update.
 */
import type { Duplex } from 'node:stream';

/** To be called before each write. */
export function createBatch(transport: Duplex): () => void {
  let open = false;
  return () => {
    if (open) return;
    open = true;
    transport.cork();
    // After the microtasks that are now running, and all that they write.
    process.nextTick(() => {
      open = false;
      transport.uncork();
    });
  };
}
