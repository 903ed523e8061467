/** Someone's name as they want it seen: with its emoticons, in the colours they chose – where the reader wants colours. */
import type { Profile } from '#protocol';
import { Show } from 'solid-js';
import { MessageText } from '../emoticons/index.ts';
import { useI18n } from '../i18n/index.ts';
import { nameColours, type NameFill } from './nameColours.ts';
import './personName.css';

export interface PersonNameProps {
  readonly of: Pick<Profile, 'displayName' | 'nameStyle'>;
}

export function PersonName(props: PersonNameProps) {
  const { locale } = useI18n();
  const colours = () => props.of.nameStyle && nameColours(props.of.nameStyle);
  const words = () => <MessageText text={props.of.displayName} locale={locale()} plain />;
  return (
    <Show when={colours()} fallback={words()}>
      {(chosen) => (
        <span
          class="person-name"
          style={{ '--on-light': fill(chosen().onLight), '--on-dark': fill(chosen().onDark) }}
        >
          {words()}
        </span>
      )}
    </Show>
  );
}

const fill = ([from, to]: NameFill): string => `linear-gradient(to right, ${from}, ${to})`;
