/** What a person does in a conversation: each becomes one entry, or the reason why not. */
import {
  err,
  ok,
  type CustomEmoticons,
  type EntryId,
  type EntryRef,
  type InkSheet,
  type InkStroke,
  type Result,
  type TextFormat,
} from '#protocol';
import type { Conversation, SeenEntry } from '../sync/index.ts';
import { textProblem, trimText, type TextProblem } from './text.ts';
import type { Throttle } from './throttle.ts';

/** `not-saved`: the device copy did not take it, so it was not sent either. */
export type NotSaved = { readonly type: 'not-saved' };
export type TooOften = { readonly type: 'too-often' };

/** What goes with a text. */
export interface TextExtras {
  readonly format?: TextFormat | undefined;
  /** What it answers. */
  readonly reply?: EntryRef | undefined;
  /** It tells what its writer does. */
  readonly action?: true | undefined;
}

export interface ConversationCommands {
  /** Resolves when the device copy holds the text. */
  sendText(text: string, extras?: TextExtras): Promise<Result<EntryId, TextProblem | NotSaved>>;
  sendNudge(): Promise<Result<EntryId, TooOften | NotSaved>>;
  sendWink(wink: string): Promise<Result<EntryId, TooOften | NotSaved>>;
  /** Replaces an own text, with its format. */
  editText(
    target: EntryId,
    text: string,
    format?: TextFormat,
  ): Promise<Result<EntryId, TextProblem | NotSaved>>;
  /** Puts a reaction to a line, or takes it back. */
  react(target: EntryRef, reaction: string, on: boolean): Promise<Result<EntryId, NotSaved>>;
  /** Says what became of a file that was offered. */
  answerFile(target: EntryRef, answer: 'accepted' | 'declined'): Promise<Result<EntryId, NotSaved>>;
  sendInk(sheet: InkSheet, strokes: readonly InkStroke[]): Promise<Result<EntryId, NotSaved>>;
  /** Removes an own entry for everyone, its content included. */
  remove(target: EntryId): Promise<Result<EntryId, NotSaved>>;
}

export interface ConversationDeps {
  readonly conversation: Pick<Conversation, 'write' | 'writeTo'>;
  readonly nudges: Throttle;
  readonly winks: Throttle;
  /** Which of one's own emoticons a text uses. */
  readonly emoticonsIn?: (text: string) => CustomEmoticons;
}

export function makeConversationCommands({
  conversation,
  nudges,
  winks,
  emoticonsIn = () => [],
}: ConversationDeps): ConversationCommands {
  const withEmoticons = (text: string) => {
    const emoticons = emoticonsIn(text);
    return emoticons.length > 0 ? { text, emoticons } : { text };
  };
  return {
    async sendText(typed, { format, reply, action } = {}) {
      const text = trimText(typed);
      const problem = textProblem(text);
      if (problem) return err(problem);
      return saved(
        conversation.write({
          kind: 'text',
          ...withEmoticons(text),
          ...(format && { format }),
          ...(action && { action }),
          ...(reply && { reply: { id: reply.id, user: reply.user } }),
        }),
      );
    },
    async sendNudge() {
      if (!nudges.take()) return err({ type: 'too-often' });
      return saved(conversation.write({ kind: 'nudge' }));
    },
    async sendWink(wink) {
      if (!winks.take()) return err({ type: 'too-often' });
      return saved(conversation.write({ kind: 'wink', wink }));
    },
    async editText(target, typed, format) {
      const text = trimText(typed);
      const problem = textProblem(text);
      if (problem) return err(problem);
      return saved(
        conversation.writeTo(target, ({ entry }) => ({
          kind: 'edit',
          target: { id: entry.id, user: entry.user },
          ...withEmoticons(text),
          ...(format && { format }),
        })),
      );
    },
    sendInk: (sheet, strokes) =>
      saved(conversation.write({ kind: 'ink', ...sheet, strokes: [...strokes] })),
    react: ({ id, user }, reaction, on) =>
      saved(conversation.writeTo(id, () => ({ kind: 'react', target: { id, user }, reaction, on }))),
    answerFile: ({ id, user }, answer) =>
      saved(conversation.writeTo(id, () => ({ kind: 'answer', target: { id, user }, answer }))),
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
