/** The choice of the look: theme, shade, contrast, motion; what is picked is seen at once. */
import { For } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { Checkbox, Select } from '../ui/index.ts';
import { shades, themes } from './choice.ts';
import { useLooks } from './looks.ts';
import './looks.css';

export function LooksFields() {
  const { t } = useI18n();
  const { choice, choose } = useLooks();
  return (
    <fieldset class="looks">
      <legend>{t('looks.title')}</legend>
      <div class="looks-themes">
        <For each={themes}>
          {(theme) => (
            <label class="looks-theme">
              <input
                type="radio"
                name="theme"
                checked={choice().theme === theme}
                onChange={() => choose({ theme })}
              />
              <span class="looks-swatch" data-swatch={theme} aria-hidden="true">
                <i />
              </span>
              <span>{t(`looks.theme.${theme}`)}</span>
            </label>
          )}
        </For>
      </div>
      <Select
        label={t('looks.shade')}
        value={choice().shade}
        choices={shades.map((value) => ({ value, label: t(`looks.shade.${value}`) }))}
        onChange={(shade) => choose({ shade })}
      />
      <Checkbox
        label={t('looks.contrast')}
        checked={choice().contrast === 'high'}
        onChange={(on) => choose({ contrast: on ? 'high' : 'system' })}
      />
      <Checkbox
        label={t('looks.motion')}
        checked={choice().motion === 'reduced'}
        onChange={(on) => choose({ motion: on ? 'reduced' : 'system' })}
      />
    </fieldset>
  );
}
