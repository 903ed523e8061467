/** What can be done with a line. */
import type { Line } from '#protocol';
import { useI18n } from '../../i18n/index.ts';
import { Glyph, MenuButton } from '../../ui/index.ts';
import { useTalk } from '../talk/index.ts';

export function LineMenu(props: { readonly line: Line }) {
  const { t } = useI18n();
  const talk = useTalk();
  const items = () => [
    ...(props.line.content.kind === 'text' ? [{ id: 'edit', label: t('conversation.edit') }] : []),
    { id: 'delete', label: t('conversation.delete') },
  ];
  const pick = (id: string) =>
    id === 'edit' ? talk.edit(props.line) : void talk.sending.remove(props.line);
  return (
    <MenuButton class="line-menu" label={t('conversation.menu')} items={items()} onPick={pick}>
      <Glyph name="more" />
    </MenuButton>
  );
}
