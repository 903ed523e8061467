/** What else there is to say about one's status: statuses of one's own making, what one listens to, and signing out somewhere else. */
import type { Device } from '#protocol';
import { useI18n } from '../i18n/index.ts';
import type { OwnStatus } from '../projection/index.ts';
import { Glyph, MenuButton, type MenuItem } from '../ui/index.ts';

export interface StatusMenuProps {
  readonly statuses: readonly OwnStatus[];
  /** The one of them that is in force. */
  readonly current: string | undefined;
  readonly places: readonly Device[];
  readonly onEnter: (status: OwnStatus) => void;
  readonly onLeave: () => void;
  readonly onSong: () => void;
  readonly onEditStatuses: () => void;
  /** Nothing: here. */
  readonly onSignOut: (device?: Device) => void;
  readonly onSignOutEverywhere: () => void;
}

export function StatusMenu(props: StatusMenuProps) {
  const { t } = useI18n();
  const elsewhere = () => props.places.filter(({ current, signedIn }) => !current && signedIn);

  const items = (): readonly MenuItem[] => [
    ...props.statuses.map(({ id, name }) => ({
      id: `status ${id}`,
      label: name,
      checked: id === props.current,
    })),
    { id: 'edit', label: t('presence.editStatuses') },
    { id: 'song', label: t('presence.showSong') },
    { id: 'out', label: t('places.signOutHere'), startsGroup: true },
    ...elsewhere().map(({ id, name }) => ({ id: `out ${id}`, label: t('places.signOutAt', name) })),
    ...(elsewhere().length > 0 ? [{ id: 'everywhere', label: t('places.signOutEverywhere') }] : []),
  ];

  function pick(id: string) {
    const status = props.statuses.find((each) => id === `status ${each.id}`);
    const place = elsewhere().find((each) => id === `out ${each.id}`);
    if (status && status.id === props.current) props.onLeave();
    else if (status) props.onEnter(status);
    else if (place) props.onSignOut(place);
    else if (id === 'edit') props.onEditStatuses();
    else if (id === 'song') props.onSong();
    else if (id === 'everywhere') props.onSignOutEverywhere();
    else props.onSignOut();
  }

  return (
    <MenuButton class="status-menu" label={t('presence.more')} items={items()} onPick={pick}>
      <Glyph name="more" size={14} />
    </MenuButton>
  );
}
