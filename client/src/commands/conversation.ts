/** What a person does in a conversation: each becomes one entry, or the reason why not. */
import { err, ok, type EntryId, type Result } from '#protocol';
import type { Conversation, SeenEntry } from '../sync/index.ts';
import { textProblem, trimText, type TextProblem } from './text.ts';
import type { Throttle } from './throttle.ts';

/** `not-saved`: the device copy did not take it, so it was not sent either. */
export type NotSaved = { readonly type: 'not-saved' };
export type TooOften = { readonly type: 'too-often' };

export interface ConversationCommands {
  /** Resolves when the device copy holds the text. */
  sendText(text: string): Promise<Result<EntryId, TextProblem | NotSaved>>;
  sendNudge(): Promise<Result<EntryId, TooOften | NotSaved>>;
  sendWink(wink: string): Promise<Result<EntryId, TooOften | NotSaved>>;
  /** Replaces an own text. */
  editText(target: EntryId, text: string): Promise<Result<EntryId, TextProblem | NotSaved>>;
  /** Removes an own entry for everyone, its content included. */
  remove(target: EntryId): Promise<Result<EntryId, NotSaved>>;
}

export interface ConversationDeps {
  readonly conversation: Pick<Conversation, 'write' | 'writeTo'>;
  readonly nudges: Throttle;
  readonly winks: Throttle;
}

export function makeConversationCommands({
  conversation,
  nudges,
  winks,
}: ConversationDeps): ConversationCommands {
  return {
    async sendText(typed) {
      const text = trimText(typed);
      const problem = textProblem(text);
      return problem ? err(problem) : saved(conversation.write({ kind: 'text', text }));
    },
    async sendNudge() {
      if (!nudges.take()) return err({ type: 'too-often' });
      return saved(conversation.write({ kind: 'nudge' }));
    },
    async sendWink(wink) {
      if (!winks.take()) return err({ type: 'too-often' });
      return saved(conversation.write({ kind: 'wink', wink }));
    },
    async editText(target, typed) {
      const text = trimText(typed);
      const problem = textProblem(text);
      if (problem) return err(problem);
      return saved(
        conversation.writeTo(target, ({ entry }) => ({
          kind: 'edit',
          target: { id: entry.id, user: entry.user },
          text,
        })),
      );
    },
    remove: (target) => saved(conversation.writeTo(target, deletionOf)),
  };
}

const deletionOf = ({ entry }: SeenEntry) => ({
  kind: 'delete' as const,
  target: { id: entry.id, y: entry.struct, device: entry.device, n: entry.nonce },
});

async function saved(writing: Promise<EntryId>): Promise<Result<EntryId, NotSaved>> {
  try {
    return ok(await writing);
  } catch {
    return err({ type: 'not-saved' });
  }
}
