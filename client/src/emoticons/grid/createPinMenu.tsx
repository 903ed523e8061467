/** The menu of what can be picked, which pins it or takes it out of the pinned ones. */
import { createSignal, Show } from 'solid-js';
import { Menu, type Box, type MenuItem } from '../../ui/index.ts';
import { mostPinned, type Pins } from '../picker/index.ts';

export interface PinWords {
  readonly pin: string;
  readonly unpin: string;
  /** All places are taken. */
  readonly pinsFull: string;
}

interface Asked {
  readonly pin: string;
  /** What the menu is called. */
  readonly name: string;
  readonly at: Box;
}

export function createPinMenu(props: { readonly words: PinWords; readonly pins?: Pins | undefined }) {
  const [asked, setAsked] = createSignal<Asked>();

  function item(pins: Pins, pin: string): MenuItem {
    const { words } = props;
    if (pins.all().includes(pin)) return { id: 'pin', label: words.unpin };
    if (pins.all().length < mostPinned) return { id: 'pin', label: words.pin };
    return { id: 'pin', label: words.pinsFull, disabled: true };
  }

  const PinMenu = () => (
    <Show when={props.pins}>
      {(pins) => (
        <Show when={asked()} keyed>
          {({ pin, name, at }) => (
            <Menu
              label={name}
              anchor={at}
              items={[item(pins(), pin)]}
              onPick={() => pins().toggle(pin)}
              onClose={() => setAsked(undefined)}
            />
          )}
        </Show>
      )}
    </Show>
  );

  return { ask: setAsked, PinMenu };
}
