/** How a status looks: several statuses share a sign. */
import type { ChosenStatus, VisibleStatus } from '#protocol';
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
