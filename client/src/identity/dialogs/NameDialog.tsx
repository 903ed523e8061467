/** One's name and its colours, with how they are read by day and after dark. */
import { limits, ok, type NameStyle } from '#protocol';
import { createSignal, For, Show } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { PersonName } from '../../person/index.ts';
import { Select, TextField } from '../../ui/index.ts';
import type { LookDialogProps } from '../deps.ts';
import { LookDialog } from './LookDialog.tsx';

type Kind = 'none' | 'one' | 'two';
const kinds: readonly Kind[] = ['none', 'one', 'two'];
const usual = { from: '#c2185b', to: '#1565c0' };

export function NameDialog(props: LookDialogProps) {
  const { t } = useI18n();
  const { displayName, nameStyle } = props.own.profile();
  const [name, setName] = createSignal(displayName);
  const [kind, setKind] = createSignal<Kind>(kindOf(nameStyle));
  const [colours, setColours] = createSignal({ ...usual, ...coloursOf(nameStyle) });
  const style = (): NameStyle | undefined => {
    if (kind() === 'none') return undefined;
    return kind() === 'one' ? { color: colours().from } : colours();
  };
  const missing = () => name().trim() === '';

  async function apply() {
    if (name().trim() !== displayName) {
      const renamed = await props.commands.setDisplayName(name().trim());
      if (!renamed.ok) return renamed;
    }
    const next = style() ?? null;
    const same = JSON.stringify(next) === JSON.stringify(nameStyle ?? null);
    return same ? ok(undefined) : props.commands.show({ nameStyle: next });
  }

  return (
    <LookDialog
      title={t('look.name')}
      icon={icons.font}
      disabled={missing()}
      onClose={props.onClose}
      apply={apply}
    >
      <TextField
        label={t('main.displayName')}
        value={name()}
        error={missing() ? t('refusal.bad-display-name') : undefined}
        maxlength={limits.displayName}
        autocomplete="off"
        onInput={setName}
      />
      <div class="name-colours">
        <Select
          label={t('nameStyle.colour')}
          value={kind()}
          choices={kinds.map((value) => ({ value, label: t(`nameStyle.${value}`) }))}
          onChange={setKind}
        />
        <Show when={kind() !== 'none'}>
          <ColourField
            label={t(kind() === 'one' ? 'nameStyle.first' : 'nameStyle.from')}
            value={colours().from}
            onInput={(from) => setColours({ ...colours(), from })}
          />
        </Show>
        <Show when={kind() === 'two'}>
          <ColourField
            label={t('nameStyle.to')}
            value={colours().to}
            onInput={(to) => setColours({ ...colours(), to })}
          />
        </Show>
      </div>
      <h3>{t('nameStyle.preview')}</h3>
      <div class="name-previews">
        <For each={['light', 'dark'] as const}>
          {(shade) => (
            <p class="name-preview" data-shade={shade}>
              <small>{t(shade === 'light' ? 'nameStyle.byDay' : 'nameStyle.byNight')}</small>
              <strong>
                <PersonName of={{ displayName: name() || '…', nameStyle: style() }} />
              </strong>
            </p>
          )}
        </For>
      </div>
      <p class="look-explain">{t('nameStyle.explain')}</p>
    </LookDialog>
  );
}

interface ColourFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (colour: string) => void;
}

function ColourField(props: ColourFieldProps) {
  return (
    <label class="colour-field">
      <span>{props.label}</span>
      <input
        type="color"
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value.toLowerCase())}
      />
    </label>
  );
}

function kindOf(style: NameStyle | undefined): Kind {
  if (!style) return 'none';
  return 'color' in style ? 'one' : 'two';
}

function coloursOf(style: NameStyle | undefined): Partial<typeof usual> {
  if (!style) return {};
  return 'color' in style ? { from: style.color } : style;
}
