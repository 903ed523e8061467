/** Who is there: the statuses people choose, and what others see of them. */
import * as v from 'valibot';

/** What a person can choose. `hidden` is “Appear offline”. */
export const ChosenStatus = v.picklist(['available', 'busy', 'brb', 'away', 'call', 'lunch', 'hidden']);
export type ChosenStatus = v.InferOutput<typeof ChosenStatus>;

/** What contacts see. */
export const VisibleStatus = v.picklist([
  'available',
  'busy',
  'brb',
  'away',
  'call',
  'lunch',
  'offline',
]);
export type VisibleStatus = v.InferOutput<typeof VisibleStatus>;

/** Hidden and gone look the same from outside, on purpose. Who is `idle` is away, unless they chose another status than “available”. */
export const visibleStatus = (chosen: ChosenStatus, connected: boolean, idle = false): VisibleStatus => {
  if (!connected || chosen === 'hidden') return 'offline';
  return idle && chosen === 'available' ? 'away' : chosen;
};
