/** How a status looks: several statuses share a sign. */
import type { ChosenStatus, Profile, VisibleStatus } from '#protocol';
import type { I18n } from '../i18n/index.ts';
import type { StatusLook } from '../ui/index.ts';

const looks: Readonly<Record<ChosenStatus | VisibleStatus, StatusLook>> = {
  available: 'available',
  busy: 'busy',
  call: 'busy',
  away: 'away',
  brb: 'away',
  lunch: 'away',
  hidden: 'offline',
  offline: 'offline',
};

export const statusLook = (status: ChosenStatus | VisibleStatus): StatusLook => looks[status];

/** Whether a status says more than that one is there, or not. */
const isPlain = (status: ChosenStatus | VisibleStatus): boolean =>
  status === 'available' || status === 'offline';

/** What stands in brackets after a name: the person's own word for it, else the status; nothing for who is available. */
export function statusWord(
  t: I18n['t'],
  status: VisibleStatus,
  { statusText }: Pick<Profile, 'statusText'>,
): string | undefined {
  if (status !== 'offline' && statusText !== undefined) return statusText;
  return isPlain(status) ? undefined : t(`status.${status}`);
}
