/** What became of a group: who joined or left, who owns it, what it is called. */
import { useI18n } from '../../i18n/index.ts';
import { useTalk } from '../talk/index.ts';
import { Happening } from './Happening.tsx';
import type { LineProps } from './lineProps.ts';

export function MembershipLine(props: LineProps) {
  const { t } = useI18n();
  const { nameOf } = useTalk();
  const text = () => {
    const { content, user } = props.line;
    switch (content.kind) {
      case 'joined':
        return t('conversation.joined', nameOf(content.member));
      case 'left':
        return t('conversation.left', nameOf(content.member));
      case 'role':
        return t(
          content.role === 'owner' ? 'groups.madeOwner' : 'groups.madeMember',
          nameOf(content.member),
        );
      case 'title':
        return content.title === ''
          ? t('groups.titleRemoved', nameOf(user))
          : t('groups.titleChanged', nameOf(user), content.title);
      case 'picture':
        return t(content.picture ? 'groups.pictureChanged' : 'groups.pictureRemoved', nameOf(user));
      default:
        return '';
    }
  };
  return <Happening {...props} text={text()} />;
}
