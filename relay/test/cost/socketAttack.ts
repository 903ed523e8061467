/** An attack through one socket: frames, as fast as the relay takes them. */
import type { Frames, Target } from './documentAttacks.ts';
import { connectHostile } from './hostileSocket.ts';
import type { MeasuredRelay } from './measuredRelay.ts';
import type { Attack } from './minute.ts';

/** How often in a second somebody who is cut off comes back. */
const returns = 3;

export async function makeSocketAttack(
  relay: MeasuredRelay,
  target: Target,
  frames: Frames,
): Promise<Attack & { readonly sent: () => number }> {
  const { token } = target.hostile.account;
  const socket = await connectHostile(relay, { token, documents: [target.name] });
  const all = frames(target);
  let waiting: Uint8Array | undefined;
  let sent = 0;

  const sendWhatGoes = async (): Promise<void> => {
    for (;;) {
      const next = waiting ? { value: waiting, done: false as const } : await all.next();
      if (next.done === true) return;
      waiting = socket.send(next.value) ? undefined : next.value;
      if (waiting) return;
      sent += 1;
    }
  };

  return {
    second: async () => {
      for (let turn = 0; turn < returns; turn += 1) {
        const before = socket.refusals();
        await sendWhatGoes();
        await socket.settle();
        if (socket.refusals() === before) return;
      }
    },
    leave: socket.close,
    sent: () => sent,
  };
}
