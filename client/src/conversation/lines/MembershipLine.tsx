/** That somebody joined or left. */
import { useI18n } from '../../i18n/index.ts';
import { useTalk } from '../talk/index.ts';
import { Happening } from './Happening.tsx';
import type { LineProps } from './lineProps.ts';

export function MembershipLine(props: LineProps) {
  const { t } = useI18n();
  const { nameOf } = useTalk();
  const text = () => {
    const { content } = props.line;
    if (content.kind === 'joined') return t('conversation.joined', nameOf(content.member));
    return content.kind === 'left' ? t('conversation.left', nameOf(content.member)) : '';
  };
  return <Happening {...props} text={text()} />;
}
