/** What calls for attention: toasts, flashing, shakes, and the calm band about the relay. */
export { createAlerts, type Attention } from './alerts.ts';
export { Notifications } from './Notifications.tsx';
export { createPageFocus } from './pageFocus.ts';
export { RelayBand } from './RelayBand.tsx';
