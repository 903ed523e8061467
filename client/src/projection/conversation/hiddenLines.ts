/** Lines that a person took out of their own sight: on all their devices, and for nobody else. */
import type { ConversationId, LineKey } from '#protocol';
import { createSignal, onCleanup } from 'solid-js';
import type { Roster } from '../../sync/index.ts';

export interface HiddenLines {
  /** Tracked. */
  has(key: LineKey): boolean;
  hide(key: LineKey): void;
}

export interface HiddenLinesDeps {
  readonly roster: Pick<Roster, 'get' | 'set' | 'onChange' | 'loaded'>;
  readonly conversation: ConversationId;
}

const map = 'hidden';

export function createHiddenLines({ roster, conversation }: HiddenLinesDeps): HiddenLines {
  const [changed, setChanged] = createSignal(0);
  const name = (key: LineKey) => `${conversation}/${key}`;
  const look = () => setChanged((count) => count + 1);
  onCleanup(roster.onChange((change) => change.map === map && look()));
  void roster.loaded.then(look);
  return {
    has(key) {
      changed();
      return roster.get(map, name(key)) === true;
    },
    hide: (key) => void roster.set(map, name(key), true),
  };
}
