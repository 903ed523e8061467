/** What the Send, Nudge and Winks buttons do, and what there is to say about it. */
import type { Line } from '#protocol';
import { createMemo, createSignal, onCleanup, type Accessor } from 'solid-js';
import { textProblem, type ConversationCommands, type TypingSign } from '../commands/index.ts';
import type { WinkId } from '../winks/index.ts';
import type { Draft } from './draft.ts';

/** `too-often` and `too-many-winks`: the nudge, or the wink, was refused. */
export type Notice = 'too-often' | 'too-many-winks' | 'not-saved';

export interface Sending {
  /** How many bytes the text is too long. */
  readonly over: Accessor<number | undefined>;
  readonly canSend: Accessor<boolean>;
  readonly notice: Accessor<Notice | undefined>;
  typed(text: string): void;
  send(): Promise<void>;
  nudge(): Promise<void>;
  wink(wink: WinkId): Promise<void>;
  remove(line: Line): Promise<void>;
}

export interface SendingDeps {
  readonly commands: ConversationCommands;
  readonly typing: TypingSign;
  readonly draft: Draft;
  /** One's own nudge went out. */
  readonly onNudged: () => void;
  /** One's own wink went out. */
  readonly onWinked: (wink: WinkId) => void;
}

const noticeShownFor = 6_000;

export function createSending({ commands, typing, draft, onNudged, onWinked }: SendingDeps): Sending {
  const problem = createMemo(() => textProblem(draft.text()));
  const over = () => {
    const found = problem();
    return found?.type === 'too-long' ? found.over : undefined;
  };
  const [notice, setNotice] = createSignal<Notice>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => {
    clearTimeout(timer);
    typing.stop();
  });

  function say(next: Notice | undefined) {
    clearTimeout(timer);
    setNotice(next);
    if (next) timer = setTimeout(() => setNotice(undefined), noticeShownFor);
  }

  async function saveEdit(target: NonNullable<ReturnType<Draft['editing']>>) {
    const outcome = await commands.editText(target, draft.text());
    if (outcome.ok) draft.stopEditing();
    else if (outcome.error.type === 'not-saved') say('not-saved');
  }

  return {
    over,
    canSend: () => problem() === undefined,
    notice,
    typed(text) {
      draft.write(text);
      if (draft.editing() === undefined) typing.typed(text.trim() === '');
    },
    async send() {
      if (problem()) return;
      say(undefined);
      typing.stop();
      const target = draft.editing();
      if (target) {
        await saveEdit(target);
        return;
      }
      const text = draft.take();
      const outcome = await commands.sendText(text);
      if (outcome.ok) draft.sent(text);
      else {
        draft.giveBack(text);
        say('not-saved');
      }
    },
    async nudge() {
      const outcome = await commands.sendNudge();
      if (outcome.ok) onNudged();
      say(outcome.ok ? undefined : outcome.error.type);
    },
    async wink(wink) {
      const outcome = await commands.sendWink(wink);
      if (outcome.ok) {
        onWinked(wink);
        say(undefined);
      } else say(outcome.error.type === 'too-often' ? 'too-many-winks' : 'not-saved');
    },
    async remove(line) {
      const outcome = await commands.remove(line.id);
      if (!outcome.ok) say('not-saved');
    },
  };
}
