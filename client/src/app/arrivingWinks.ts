/** Winks that come to a window on the screen play at once, while they are news. */
import { shouldPlayWink, timeOf, type ConversationId } from '#protocol';
import type { Conversations } from '../projection/index.ts';
import type { WinkQueue } from '../winks/index.ts';

export interface ArrivingWinksDeps {
  readonly conversation: ConversationId;
  readonly conversations: Pick<Conversations, 'onArrivals'>;
  readonly queue: Pick<WinkQueue, 'add'>;
  /** The window is not minimised or hidden, and the page is in sight. */
  readonly onScreen: () => boolean;
  /** One's own status asks for quiet. */
  readonly busy: () => boolean;
}

export function playArrivingWinks(deps: ArrivingWinksDeps): void {
  deps.conversations.onArrivals((id, arrivals) => {
    if (id !== deps.conversation || !deps.onScreen()) return;
    for (const { line, late, arrivedAt } of arrivals) {
      if (late || line.content.kind !== 'wink') continue;
      if (shouldPlayWink({ entryTime: timeOf(line.id), arrivedAt, busy: deps.busy() })) {
        deps.queue.add(line.content.wink);
      }
    }
  });
}
