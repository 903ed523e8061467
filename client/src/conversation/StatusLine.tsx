/** The line under the log: who is writing, else what to do with a code that was just typed, else when the last message came. */
import type { UserId } from '#protocol';
import { Show } from 'solid-js';
import { useI18n, type I18n } from '../i18n/index.ts';
import type { ConversationView } from '../projection/index.ts';
import { TypingPencil } from '../ui/index.ts';
import { useTalk } from './talk/index.ts';

export interface StatusLineProps {
  readonly view: Pick<ConversationView, 'typing' | 'lastReceived'>;
  readonly nameOf: (user: UserId) => string;
}

export function StatusLine(props: StatusLineProps) {
  const { t, time, date } = useI18n();
  const { draft, freshCode } = useTalk();
  /** What was sent is no more in the field. */
  const code = () => (draft.text() === '' ? undefined : freshCode.code());
  return (
    <Show
      when={typingText(t, props.view.typing.map(props.nameOf))}
      fallback={
        <Show
          when={code()}
          fallback={
            <Show when={props.view.lastReceived}>
              {(at) => <span>{t('conversation.lastReceived', time(at()), date(at()))}</span>}
            </Show>
          }
        >
          {(typed) => <span>{t('conversation.keepCode', typed())}</span>}
        </Show>
      }
    >
      {(text) => (
        <>
          <TypingPencil />
          <span>{text()}</span>
        </>
      )}
    </Show>
  );
}

function typingText(t: I18n['t'], [first, second, ...others]: readonly string[]): string | undefined {
  if (first === undefined) return undefined;
  if (second === undefined) return t('conversation.typing', first);
  if (others.length === 0) return t('conversation.typingTwo', first, second);
  return t('conversation.typingMany', first, others.length + 1);
}
