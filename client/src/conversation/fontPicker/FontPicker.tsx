/** How one's own texts look: font, effects, colour, and a line to see them on. Opens when mounted, asks to be closed. */
import type { TextFormat } from '#protocol';
import { For, onMount } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { Button, Glyph, openBeside, Select, type Box } from '../../ui/index.ts';
import {
  effects,
  fonts,
  textStyle,
  withEffect,
  withFont,
  withColour,
  type Rgb,
} from '../format/index.ts';
import { Palette } from './Palette.tsx';
import './fontPicker.css';

export interface FontPickerProps {
  readonly anchor: Box;
  readonly format: TextFormat;
  readonly paper: Rgb;
  readonly onChange: (format: TextFormat) => void;
  readonly onClose: () => void;
}

export function FontPicker(props: FontPickerProps) {
  const { t } = useI18n();
  let picker!: HTMLDivElement;
  const choices = () => fonts.map(({ id }) => ({ value: id as string, label: t(`format.font.${id}`) }));

  onMount(() => {
    openBeside(picker, props.anchor);
    picker.querySelector('select')?.focus();
  });

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    props.onClose();
  }

  return (
    <div
      class="font-picker"
      role="dialog"
      aria-label={t('format.title')}
      popover="auto"
      ref={picker}
      onKeyDown={onKeyDown}
      onToggle={(event: ToggleEvent) => event.newState === 'closed' && props.onClose()}
    >
      <div class="font-picker-row">
        <Select
          label={t('format.font')}
          labelHidden
          value={props.format.font ?? 'plain'}
          choices={choices()}
          onChange={(font) => props.onChange(withFont(props.format, font))}
        />
        <div class="font-picker-effects" role="group" aria-label={t('format.effects')}>
          <For each={effects}>
            {(effect) => (
              <button
                type="button"
                class="font-effect"
                aria-label={t(`format.${effect}`)}
                title={t(`format.${effect}`)}
                aria-pressed={props.format[effect] ?? false}
                onClick={() => props.onChange(withEffect(props.format, effect, !props.format[effect]))}
              >
                <Glyph name={effect} />
              </button>
            )}
          </For>
        </div>
      </div>
      <Palette
        chosen={props.format.color}
        onPick={(colour) => props.onChange(withColour(props.format, colour))}
      />
      <p class="font-picker-sample" style={textStyle(props.format, props.paper)}>
        {t('format.sample')}
      </p>
      <div class="font-picker-row font-picker-end">
        <Button kind="link" onClick={() => props.onChange({})}>
          {t('format.plain')}
        </Button>
      </div>
    </div>
  );
}
