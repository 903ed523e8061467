/** Something that this version can't show. */
import { useI18n } from '../../i18n/index.ts';
import { useTalk } from '../talk/index.ts';
import { Happening } from './Happening.tsx';
import type { LineProps } from './lineProps.ts';

export function UnknownLine(props: LineProps) {
  const { t } = useI18n();
  const { nameOf } = useTalk();
  return <Happening {...props} text={t('conversation.unknownKind', nameOf(props.line.user))} />;
}
