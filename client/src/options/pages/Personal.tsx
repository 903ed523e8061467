/** Who one is to others, and when one is away. */
import { limits } from '#protocol';
import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { useOptions } from '../../projection/index.ts';
import { Select, TextField } from '../../ui/index.ts';
import type { OptionsDeps } from '../deps.ts';
import { StatusEditor, useKeeping } from '../parts/index.ts';

const awayAfter = [0, 1, 2, 3, 5, 10, 15, 20, 30, 45, 60];
const songMinutes = [0, 5, 30, 60, 240];

export function Personal(props: OptionsDeps) {
  const { t } = useI18n();
  const options = useOptions();
  const keep = useKeeping();
  const profile = () => props.own.profile();
  const minutes = (value: number, never: string) => ({
    value: String(value),
    label: value === 0 ? never : t('options.minutes', value),
  });

  return (
    <>
      <Line
        label={t('main.displayName')}
        value={profile().displayName}
        most={limits.displayName}
        onCommit={(name) => void keep(props.commands.setDisplayName(name))}
      />
      <Line
        label={t('main.personalMessage')}
        value={profile().personalMessage}
        most={limits.personalMessage}
        onCommit={(message) => void keep(props.commands.setPersonalMessage(message))}
      />
      <Line
        label={t('presence.nowPlaying')}
        value={profile().nowPlaying ?? ''}
        most={limits.nowPlaying}
        onCommit={(song) => void keep(props.commands.setNowPlaying(song))}
      />
      <Select
        label={t('options.songMinutes')}
        value={String(options.get('presence.songMinutes'))}
        choices={songMinutes.map((value) => minutes(value, t('options.songStays')))}
        onChange={(value) => void keep(options.set('presence.songMinutes', Number(value)))}
      />
      <Select
        label={t('options.awayAfter')}
        value={String(options.get('presence.awayAfter'))}
        choices={awayAfter.map((value) => minutes(value, t('options.never')))}
        onChange={(value) => void keep(options.set('presence.awayAfter', Number(value)))}
      />
      <StatusEditor />
    </>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onCommit: (text: string) => void;
}

/** Kept by leaving it, or with Enter. */
function Line(props: LineProps) {
  const [typed, setTyped] = createSignal<string>();
  function commit() {
    const text = typed();
    setTyped(undefined);
    if (text !== undefined && text !== props.value) props.onCommit(text);
  }
  return (
    <TextField
      label={props.label}
      value={typed() ?? props.value}
      maxlength={props.most}
      autocomplete="off"
      onInput={setTyped}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
