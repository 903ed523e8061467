/** The button that opens font and colour, and the keys for bold, italic and underline. */
import { createSignal, lazy, onCleanup, Show } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { ToolbarButton } from '../../ui/index.ts';
import { withEffect, type Effect } from '../format/index.ts';
import { useTalk } from '../talk/index.ts';

const FontPicker = lazy(async () => ({
  default: (await import('../fontPicker/index.ts')).FontPicker,
}));

const keys: Readonly<Record<string, Effect>> = { b: 'bold', i: 'italic', u: 'underline' };

export function FontTool() {
  const { t } = useI18n();
  const { format, intake, focusField } = useTalk();
  const [anchor, setAnchor] = createSignal<DOMRect>();

  onCleanup(
    intake.add({
      key(event) {
        const effect = keys[event.key.toLowerCase()];
        if (!effect || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false;
        format.change(withEffect(format.own(), effect, !format.own()[effect]));
        return true;
      },
    }),
  );

  function close() {
    setAnchor(undefined);
    focusField();
  }

  return (
    <>
      <ToolbarButton
        size="small"
        icon={icons.font}
        label={t('format.title')}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget.getBoundingClientRect())}
      />
      <Show when={anchor()}>
        {(box) => (
          <FontPicker
            anchor={box()}
            format={format.own()}
            paper={format.paper()}
            onChange={format.change}
            onClose={close}
          />
        )}
      </Show>
    </>
  );
}
