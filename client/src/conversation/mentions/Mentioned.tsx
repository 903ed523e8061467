/** Sets what was said apart where it mentions the reader. */
import { isMentioned, type Line } from '#protocol';
import { Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { useTalk } from '../talk/index.ts';
import './mentions.css';

export interface MentionedProps {
  readonly line: Line;
  readonly text: string;
  readonly children: JSX.Element;
}

export function Mentioned(props: MentionedProps) {
  const { t } = useI18n();
  const { own, party, self } = useTalk();
  const isOfReader = () =>
    party().type === 'group' &&
    props.line.user !== self() &&
    isMentioned(props.text, own.profile().handle);
  return (
    <Show when={isOfReader()} fallback={props.children}>
      <span class="mentioned">
        <span class="visually-hidden">{t('groups.mentioned')}: </span>
        {props.children}
      </span>
    </Show>
  );
}
