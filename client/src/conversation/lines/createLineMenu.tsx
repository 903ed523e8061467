/** A line's menu and its choice of reactions, wherever on the line they were asked for. */
import { createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { Glyph, type Box } from '../../ui/index.ts';
import { useTalk } from '../talk/index.ts';
import { LineMenu } from './LineMenu.tsx';
import type { LineProps } from './lineProps.ts';
import { ReactionPicker } from './ReactionPicker.tsx';

type Open = 'menu' | 'reactions';

export function createLineMenu(props: LineProps) {
  const { t } = useI18n();
  const { sending } = useTalk();
  const [open, setOpen] = createSignal<Open>();
  let anchor: Box = { left: 0, right: 0, top: 0, bottom: 0 };

  function show(where: Box) {
    anchor = where;
    setOpen('menu');
  }

  const close = (what: Open) => setOpen((now) => (now === what ? undefined : now));

  /** For the pointer; the keyboard asks the line itself. */
  const Button = () => (
    <button
      type="button"
      class="line-menu"
      tabindex="-1"
      aria-label={t('conversation.menu')}
      title={t('conversation.menu')}
      aria-haspopup="menu"
      aria-expanded={open() !== undefined}
      onClick={(event) => show(event.currentTarget.getBoundingClientRect())}
    >
      <Glyph name="more" />
    </button>
  );

  const Popups = () => (
    <>
      <Show when={open() === 'menu'}>
        <LineMenu
          line={props.line}
          own={props.own}
          anchor={anchor}
          onReact={() => setOpen('reactions')}
          onClose={() => close('menu')}
        />
      </Show>
      <Show when={open() === 'reactions'}>
        <ReactionPicker
          anchor={anchor}
          onPick={(reaction) => void sending.react(props.line, reaction)}
          onClose={() => close('reactions')}
        />
      </Show>
    </>
  );

  return { show, Button, Popups };
}
