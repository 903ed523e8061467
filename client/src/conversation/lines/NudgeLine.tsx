/** That somebody nudged. */
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { useTalk } from '../talk/index.ts';
import { Happening } from './Happening.tsx';
import type { LineProps } from './lineProps.ts';

export function NudgeLine(props: LineProps) {
  const { t } = useI18n();
  const { nameOf } = useTalk();
  const text = () =>
    props.own ? t('conversation.nudgeSent') : t('conversation.nudgeReceived', nameOf(props.line.user));
  return <Happening {...props} icon={icons.nudge} text={text()} />;
}
