/** What sends: the field's text, a nudge, a wink – and what is said where it could not. */
import { reactionKey, type InkSheet, type InkStroke, type Line, type UserId } from '#protocol';
import { createMemo, onCleanup, type Accessor } from 'solid-js';
import { icons } from '../../art/index.ts';
import {
  textProblem,
  type ConversationCommands,
  type NotSaved,
  type TextExtras,
  type TooOften,
  type TypingSign,
} from '../../commands/index.ts';
import type { I18n } from '../../i18n/index.ts';
import type { WinkId } from '../../winks/index.ts';
import type { Draft } from './draft.ts';
import type { Notices } from './notices.ts';
import type { OwnFormat } from './ownFormat.ts';

export interface Sending {
  /** How many bytes the text is too long. */
  readonly over: Accessor<number | undefined>;
  readonly canSend: Accessor<boolean>;
  typed(text: string): void;
  /** What is in the field, or this text in its place. */
  send(text?: string): Promise<void>;
  /** Says it without the field. */
  say(text: string, extras?: TextExtras): Promise<void>;
  nudge(): Promise<void>;
  wink(wink: WinkId): Promise<void>;
  /** False where it was not kept, and not sent. */
  ink(sheet: InkSheet, strokes: readonly InkStroke[]): Promise<boolean>;
  remove(line: Line): Promise<void>;
  /** Puts an own reaction, or takes it back. */
  react(line: Line, reaction: string): Promise<void>;
}

export interface SendingDeps {
  readonly commands: ConversationCommands;
  readonly typing: TypingSign;
  readonly draft: Draft;
  readonly format: OwnFormat;
  readonly notices: Notices;
  readonly t: I18n['t'];
  readonly self: Accessor<UserId>;
  /** One's own nudge went out. */
  readonly onNudged: () => void;
  /** One's own wink went out. */
  readonly onWinked: (wink: WinkId) => void;
}

export function createSending(deps: SendingDeps): Sending {
  const { commands, typing, draft, format, notices, t } = deps;
  const problem = createMemo(() => textProblem(draft.text()));
  const over = () => {
    const found = problem();
    return found?.type === 'too-long' ? found.over : undefined;
  };
  onCleanup(typing.stop);

  const sayNotSaved = () => notices.say({ look: 'wrong', text: t('conversation.notSaved') });

  function sayRefused(why: TooOften | NotSaved, icon: string, text: string) {
    if (why.type === 'not-saved') sayNotSaved();
    else notices.say({ look: 'line', icon, text });
  }

  async function saveEdit(target: NonNullable<ReturnType<Draft['editing']>>) {
    const outcome = await commands.editText(target, draft.text(), format.sent());
    if (outcome.ok) draft.stopEditing();
    else if (outcome.error.type === 'not-saved') sayNotSaved();
  }

  return {
    over,
    canSend: () => problem() === undefined,
    typed(text) {
      draft.write(text);
      if (draft.editing() === undefined) typing.typed(text.trim() === '');
    },
    async say(text, extras) {
      notices.clear();
      typing.stop();
      const outcome = await commands.sendText(text, { format: format.sent(), ...extras });
      if (!outcome.ok) sayNotSaved();
    },
    async send(instead) {
      if (problem()) return;
      notices.clear();
      typing.stop();
      const target = draft.editing();
      if (target) {
        await saveEdit(target);
        return;
      }
      const answered = draft.answering();
      const text = draft.take();
      draft.answer(undefined);
      const outcome = await commands.sendText(instead ?? text, {
        format: format.sent(),
        reply: answered,
      });
      if (outcome.ok) draft.sent(text);
      else {
        draft.giveBack(text);
        draft.answer(answered);
        sayNotSaved();
      }
    },
    async react({ id, user, reactions }, reaction) {
      const key = reactionKey(reaction);
      const on = !reactions.some(
        (each) => reactionKey(each.reaction) === key && each.users.includes(deps.self()),
      );
      const outcome = await commands.react({ id, user }, reaction, on);
      if (!outcome.ok) sayNotSaved();
    },
    async nudge() {
      notices.clear();
      const outcome = await commands.sendNudge();
      if (!outcome.ok) {
        sayRefused(outcome.error, icons.nudge, t('conversation.nudgeRefused'));
        return;
      }
      deps.onNudged();
    },
    async wink(wink) {
      notices.clear();
      const outcome = await commands.sendWink(wink);
      if (!outcome.ok) {
        sayRefused(outcome.error, icons.winks, t('conversation.winkRefused'));
        return;
      }
      deps.onWinked(wink);
    },
    async ink(sheet, strokes) {
      const { ok } = await commands.sendInk(sheet, strokes);
      if (!ok) sayNotSaved();
      return ok;
    },
    async remove(line) {
      const outcome = await commands.remove(line.id);
      if (!outcome.ok) sayNotSaved();
    },
  };
}
