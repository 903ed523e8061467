/** Who I am: name and personal message, changed where they stand. */
import { limits } from '#protocol';
import type { AccountCommands, Outcome } from '../commands/index.ts';
import { useI18n } from '../i18n/index.ts';
import { PersonName, Sayings } from '../person/index.ts';
import type { Own } from '../projection/index.ts';
import { InlineField } from '../ui/index.ts';
import './me.css';

export interface MeProps {
  readonly own: Own;
  readonly commands: AccountCommands;
  /** Told when the relay did not take a change. */
  readonly onOutcome: (outcome: Outcome) => void;
}

export function OwnName(props: MeProps) {
  const { t } = useI18n();
  async function rename(name: string) {
    props.onOutcome(await props.commands.setDisplayName(name));
  }
  return (
    <InlineField
      label={t('main.displayName')}
      value={props.own.profile().displayName}
      placeholder={t('main.displayName')}
      maxLength={limits.displayName}
      onCommit={(name) => void rename(name)}
      view={<PersonName of={props.own.profile()} />}
    />
  );
}

export function OwnMessage(props: MeProps) {
  const { t } = useI18n();
  const said = () => props.own.profile().personalMessage;
  async function say(message: string) {
    props.onOutcome(await props.commands.setPersonalMessage(message));
  }
  return (
    <InlineField
      label={t('main.personalMessage')}
      value={said()}
      placeholder={t('main.personalMessagePlaceholder')}
      maxLength={limits.personalMessage}
      onCommit={(message) => void say(message)}
      view={said() === '' ? undefined : <Sayings profile={{ personalMessage: said() }} plain />}
    />
  );
}

export interface OwnSongProps {
  readonly own: Own;
  readonly onSong: (song: string) => void;
}

/** What one listens to, with its sign. */
export function OwnSong(props: OwnSongProps) {
  const { t } = useI18n();
  return (
    <span class="own-song">
      <span aria-hidden="true">♫</span>
      <InlineField
        label={t('presence.nowPlaying')}
        value={props.own.profile().nowPlaying ?? ''}
        placeholder={t('presence.nowPlayingPlaceholder')}
        maxLength={limits.nowPlaying}
        onCommit={(song) => props.onSong(song)}
      />
    </span>
  );
}
