/** The invite code of a link: in its fragment, which browsers send to nobody, and out of the address bar once it was read. */
import { createSignal, onCleanup, type Accessor } from 'solid-js';

const mark = '#invite=';

/** The code in a link or its fragment; what is neither is a code as it stands. */
export function inviteIn(text: string): string {
  const at = text.indexOf(mark);
  return (at < 0 ? text : text.slice(at + mark.length)).trim();
}

export const inviteLink = (origin: string, invite: string): string => `${origin}/${mark}${invite}`;

export function createInvite(): Accessor<string | undefined> {
  const [invite, setInvite] = createSignal<string>();

  function take() {
    if (!location.hash.startsWith(mark)) return;
    setInvite(inviteIn(location.hash));
    history.replaceState(null, '', location.pathname);
  }

  take();
  window.addEventListener('hashchange', take);
  onCleanup(() => window.removeEventListener('hashchange', take));
  return invite;
}
