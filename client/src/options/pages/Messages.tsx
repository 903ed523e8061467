/** What messages look like here, and what they may do. */
import { For } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { OptionSwitch } from '../parts/index.ts';

const names = [
  'messages.times',
  'messages.ownFont',
  'messages.emoticons',
  'messages.playWinks',
  'messages.tabs',
] as const;

export function Messages() {
  const { t } = useI18n();
  return <For each={names}>{(name) => <OptionSwitch name={name} label={t(`options.${name}`)} />}</For>;
}
