/** Delivers reminders when they are due: the reminder goes and the line comes in one transaction, so it comes once. */
import type { Peer } from '../peer/index.ts';
import { fill, type Language, wordsIn } from '../skills/index.ts';
import type { ContactStore, Reminder } from './store.ts';

type Deps = {
  readonly peer: Pick<Peer, 'conversation'>;
  readonly store: ContactStore;
  readonly language: Language;
  readonly now: () => number;
};

const lookEvery = 1_000;

/** Returns the function that stops it. */
export function startReminding({ peer, store, language, now }: Deps): () => void {
  const busy = new Set<number>();

  async function deliver(reminder: Reminder): Promise<void> {
    const { number, conversation: id, user, text } = reminder;
    const conversation = await peer.conversation(id);
    // Not told that it is no member, or not reached: the reminder stays for later.
    if (!conversation) return;
    const spoken = store.memory(id, user).language ?? language;
    const line = fill(wordsIn(spoken).reminderDue[0] ?? '{text}', { text });
    conversation.settle({
      covers: [],
      say: [{ seed: `reminder ${number} ${id}`, body: { kind: 'text', text: line } }],
      also: () => store.removeReminder(number),
    });
  }

  const timer = setInterval(() => {
    for (const reminder of store.due(now())) {
      if (busy.has(reminder.number)) continue;
      busy.add(reminder.number);
      void deliver(reminder).finally(() => busy.delete(reminder.number));
    }
  }, lookEvery);
  return () => clearInterval(timer);
}
