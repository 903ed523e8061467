/** The number on the app's icon: how much is unread. */
import { createEffect, onCleanup, type Accessor } from 'solid-js';

/** Where the system shows any. */
type Badged = Partial<Pick<Navigator, 'setAppBadge' | 'clearAppBadge'>>;

export function createBadge(unread: Accessor<number>, { setAppBadge, clearAppBadge }: Badged): void {
  if (!setAppBadge || !clearAppBadge) return;
  // An app that is not installed has no icon: nothing is lost where the browser says no.
  const set = (count: number) => void setAppBadge.call(navigator, count).catch(() => {});
  const clear = () => void clearAppBadge.call(navigator).catch(() => {});
  createEffect(() => (unread() > 0 ? set(unread()) : clear()));
  onCleanup(clear);
}
