/** Groups: who is in one, who owns it, who is asked to come. */
export { createGroups, type Groups } from './groups.ts';
export { createNotices, type NoticeBook } from './notices.ts';
