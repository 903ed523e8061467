/** What the list asks, or shows, in a window of its own: one thing at a time. */
import type { UserId } from '#protocol';

export type Asked =
  | { readonly type: 'nickname' | 'note' | 'alerts' | 'delete' | 'card'; readonly user: UserId }
  /** `for`: who comes into it at once, and from where. */
  | {
      readonly type: 'new-group';
      readonly for?: { readonly user: UserId; readonly from: string | undefined };
    }
  | { readonly type: 'rename-group' | 'delete-group'; readonly group: string }
  | { readonly type: 'people' | 'log' };

/** Which menu is open, and where. */
export type OpenMenu = { readonly x: number; readonly y: number } & (
  | { readonly type: 'contact'; readonly user: UserId; readonly group: string }
  /** Which group a contact comes into. */
  | { readonly type: 'into'; readonly user: UserId; readonly from: string | undefined }
  | { readonly type: 'group'; readonly group: string }
  | { readonly type: 'outgoing' | 'section'; readonly id: string }
);
