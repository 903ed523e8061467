/** What calls for attention: toasts, flashing, shakes, and the calm band about the relay. */
export { createAlerts, type Attention } from './alerts.ts';
export { Notifications } from './Notifications.tsx';
export { createBadge } from './badge.ts';
export { NoticesBand } from './NoticesBand.tsx';
export { takeAskedConversation } from './opening.ts';
export { createSystemNotices, type SystemNotices } from './system.ts';
export { createPageFocus } from './pageFocus.ts';
export { RelayBand } from './RelayBand.tsx';
