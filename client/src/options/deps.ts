/** What the pages of the options show and change. */
import type { Accessor } from 'solid-js';
import type { SystemNotices } from '../alerts/index.ts';
import type { AccountCommands, PlaceCommands, PresenceCommands } from '../commands/index.ts';
import type { Contacts, Own, Places } from '../projection/index.ts';
import type { Session } from '../session/index.ts';
import type { Sounds } from '../ui/index.ts';

export interface OptionsDeps {
  readonly session: Pick<Session, 'call' | 'changePassword'>;
  readonly own: Own;
  readonly contacts: Pick<Contacts, 'view'>;
  readonly commands: AccountCommands & PresenceCommands;
  readonly places: Places;
  readonly placeCommands: PlaceCommands;
  readonly notices: SystemNotices;
  readonly sound: SoundSettings;
}

/** What this device does about sounds. */
export interface SoundSettings {
  readonly sounds: Pick<Sounds, 'play'>;
  readonly on: Accessor<boolean>;
  turn(on: boolean): void;
  /** 0 to 1. */
  readonly volume: Accessor<number>;
  setVolume(volume: number): void;
}
