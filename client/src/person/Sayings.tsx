/** What a person says under their name: the song they listen to, and their personal message. */
import type { Profile } from '#protocol';
import { Show } from 'solid-js';
import { MessageText } from '../emoticons/index.ts';
import { useI18n } from '../i18n/index.ts';

export interface SayingsProps {
  readonly profile: Pick<Profile, 'personalMessage' | 'nowPlaying'>;
  /** Links stay words: where a click means something else. */
  readonly plain?: boolean | undefined;
  /** One line: a song stands in the place of the personal message. */
  readonly brief?: boolean | undefined;
}

/** Whether there is anything to show. */
export const saysAnything = ({ personalMessage, nowPlaying }: SayingsProps['profile']): boolean =>
  personalMessage !== '' || nowPlaying !== undefined;

export function Sayings(props: SayingsProps) {
  const { t, locale } = useI18n();
  const message = () =>
    props.brief && props.profile.nowPlaying !== undefined ? '' : props.profile.personalMessage;
  return (
    <>
      <Show when={props.profile.nowPlaying}>
        {(song) => (
          <>
            <span class="visually-hidden">{t('presence.nowPlaying')}: </span>
            <bdi title={t('presence.nowPlaying')}>
              <span aria-hidden="true">♫ </span>
              {song()}
            </bdi>
          </>
        )}
      </Show>
      <Show when={props.profile.nowPlaying && message()}> – </Show>
      <Show when={message()}>
        {(text) => <MessageText text={text()} locale={locale()} plain={props.plain ?? false} />}
      </Show>
    </>
  );
}
