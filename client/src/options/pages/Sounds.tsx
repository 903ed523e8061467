/** What is heard, and how loud. */
import { For } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { Checkbox, Glyph, Range, type SoundName } from '../../ui/index.ts';
import type { OptionsDeps } from '../deps.ts';
import { OptionSwitch } from '../parts/index.ts';

const names = [
  'welcome',
  'online',
  'offline',
  'message',
  'nudge',
  'request',
  'newContact',
  'back',
] as const satisfies readonly SoundName[];

export function Sounds(props: OptionsDeps) {
  const { t } = useI18n();
  return (
    <>
      <fieldset class="options-group">
        <legend>{t('options.soundsHere')}</legend>
        <Checkbox
          label={t('options.soundsOn')}
          checked={props.sound.on()}
          onChange={(on) => props.sound.turn(on)}
        />
        <Range
          label={t('options.volume')}
          value={Math.round(props.sound.volume() * 100)}
          disabled={!props.sound.on()}
          onInput={(percent) => props.sound.setVolume(percent / 100)}
          onChange={() => props.sound.sounds.play('message')}
        />
      </fieldset>
      <fieldset class="options-group">
        <legend>{t('options.soundsTitle')}</legend>
        <For each={names}>
          {(name) => (
            <span class="options-sound">
              <OptionSwitch name={`sounds.${name}`} label={t(`options.sounds.${name}`)} />
              <button
                type="button"
                class="options-hear"
                aria-label={t('options.hear', t(`options.sounds.${name}`))}
                title={t('options.hear', t(`options.sounds.${name}`))}
                onClick={() => props.sound.sounds.play(name)}
              >
                <Glyph name="sound" size={14} />
              </button>
            </span>
          )}
        </For>
        <OptionSwitch name="sounds.signatures" label={t('options.sounds.signatures')} />
      </fieldset>
    </>
  );
}
