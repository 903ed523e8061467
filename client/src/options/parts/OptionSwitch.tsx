/** A switch for one option. */
import { useOptions, type OptionName } from '../../projection/index.ts';
import { Checkbox } from '../../ui/index.ts';
import { useKeeping } from './keeping.tsx';

/** The options that are either on or off. */
export type SwitchName = Extract<
  OptionName,
  `alerts.${string}` | `sounds.${string}` | `privacy.${string}` | SwitchOfMessages
>;
type SwitchOfMessages = `messages.${'times' | 'ownFont' | 'emoticons' | 'playWinks' | 'tabs'}`;

export function OptionSwitch(props: { readonly name: SwitchName; readonly label: string }) {
  const options = useOptions();
  const keep = useKeeping();
  return (
    <Checkbox
      label={props.label}
      checked={options.get(props.name)}
      onChange={(on) => void keep(options.set(props.name, on))}
    />
  );
}
