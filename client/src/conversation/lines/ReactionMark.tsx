/** What somebody reacted with, as it is drawn: an emoticon, an emoji, or the code that a newer version knows. */
import { isEmoji } from '#protocol';
import { Show } from 'solid-js';
import { Emoji, MessageText } from '../../emoticons/index.ts';
import { useI18n } from '../../i18n/index.ts';

export function ReactionMark(props: { readonly reaction: string }) {
  const { locale } = useI18n();
  return (
    <Show
      when={isEmoji(props.reaction)}
      fallback={<MessageText text={props.reaction} locale={locale()} plain />}
    >
      <Emoji text={props.reaction} />
    </Show>
  );
}
