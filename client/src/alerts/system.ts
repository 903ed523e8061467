/**
 * Notices of the system, while nobody sees the app: shown by the service worker, which also knows whether another tab is in
 * sight. Whether they may be is this device's affair, and so is whether they are wanted here.
 */
import type { ConversationId } from '#protocol';
import { createSignal, onCleanup, type Accessor } from 'solid-js';
import * as v from 'valibot';
import type { Notes } from '../projection/index.ts';

/** What the page and its service worker tell each other. */
export type NoticeMessage =
  | {
      readonly t: 'notice';
      readonly title: string;
      readonly body: string;
      readonly icon: string | undefined;
      readonly conversation: ConversationId;
    }
  | { readonly t: 'open'; readonly conversation: ConversationId };

export type NoticePermission = NotificationPermission | 'unsupported';

export interface SystemNotices {
  readonly permission: Accessor<NoticePermission>;
  /** Allowed by the browser, and wanted on this device. */
  readonly on: Accessor<boolean>;
  /** Asks the browser where it was not asked yet. Called at a person's click alone. */
  turn(on: boolean): Promise<void>;
  /** Whether to offer them: once, to who was never asked. */
  readonly offered: Accessor<boolean>;
  /** Something came unseen that they would have told of. */
  missed(): void;
  decline(): void;
  show(notice: Omit<Extract<NoticeMessage, { t: 'notice' }>, 't'>): void;
}

export interface SystemNoticesDeps {
  readonly notes: Notes;
  /** A notice was clicked. */
  readonly open: (conversation: ConversationId) => void;
}

const noted = 'notices';

export function createSystemNotices({ notes, open }: SystemNoticesDeps): SystemNotices {
  const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  const supported = workers !== undefined && 'Notification' in globalThis;
  const read = (): NoticePermission => (supported ? Notification.permission : 'unsupported');
  const [permission, setPermission] = createSignal(read());
  const [wanted, setWanted] = createSignal(notes.read(noted, v.boolean()));
  const [missed, setMissed] = createSignal(false);
  const on = () => permission() === 'granted' && wanted() === true;

  function want(next: boolean) {
    setWanted(next);
    notes.write(noted, next);
  }

  function hear({ data }: MessageEvent<NoticeMessage>) {
    if (data.t === 'open') open(data.conversation);
  }
  workers?.addEventListener('message', hear);
  onCleanup(() => workers?.removeEventListener('message', hear));

  return {
    permission,
    on,
    async turn(next) {
      if (next && permission() === 'default') setPermission(await Notification.requestPermission());
      want(next);
    },
    offered: () => missed() && permission() === 'default' && wanted() === undefined,
    missed: () => setMissed(true),
    decline: () => want(false),
    show(notice) {
      if (!on()) return;
      void workers?.ready.then(({ active }) => active?.postMessage({ t: 'notice', ...notice }));
    },
  };
}
