/** What can be done with a line. Opens when mounted, asks to be closed. */
import type { Line } from '#protocol';
import { useI18n } from '../../i18n/index.ts';
import { Menu, type Box, type MenuItem } from '../../ui/index.ts';
import { useTalk } from '../talk/index.ts';
import { copyText } from './copyText.ts';

export interface LineMenuProps {
  readonly line: Line;
  readonly own: boolean;
  readonly anchor: Box;
  readonly onReact: () => void;
  readonly onClose: () => void;
}

export function LineMenu(props: LineMenuProps) {
  const { t } = useI18n();
  const talk = useTalk();
  const name = () => talk.nameOf(props.line.user);
  const text = () => (props.line.content.kind === 'text' ? props.line.content.text : undefined);

  async function copy(copied: string) {
    const done = await copyText(copied);
    talk.notices.say({ look: 'line', text: t(done ? 'line.copied' : 'line.notCopied') });
  }

  const acts: Readonly<Record<string, () => unknown>> = {
    reply: () => talk.answer(props.line),
    react: () => props.onReact(),
    copy: () => copy(text() ?? ''),
    copyAs: () => copy(t('line.saysText', t('conversation.says', name()), text() ?? '')),
    edit: () => talk.edit(props.line),
    hide: () => talk.hide(props.line),
    delete: () => talk.sending.remove(props.line),
  };

  function items(): readonly MenuItem[] {
    const isText = text() !== undefined;
    return [
      { id: 'reply', label: t('line.reply') },
      { id: 'react', label: t('line.react') },
      ...(isText
        ? [
            { id: 'copy', label: t('line.copy'), startsGroup: true },
            { id: 'copyAs', label: t('line.copyAs', name()) },
          ]
        : []),
      ...(isText && props.own ? [{ id: 'edit', label: t('conversation.edit'), startsGroup: true }] : []),
      { id: 'hide', label: t('line.hide'), startsGroup: true },
      ...(props.own ? [{ id: 'delete', label: t('conversation.delete') }] : []),
    ];
  }

  return (
    <Menu
      label={t('conversation.menu')}
      items={items()}
      anchor={props.anchor}
      onPick={(id) => void acts[id]?.()}
      onClose={props.onClose}
    />
  );
}
