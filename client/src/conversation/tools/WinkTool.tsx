/** The button that opens the winks. */
import { createSignal, Show } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { prefersReducedMotion, ToolbarButton } from '../../ui/index.ts';
import { WinkPicker } from '../../winks/index.ts';
import { useTalk } from '../talk/index.ts';

export function WinkTool() {
  const { t, locale } = useI18n();
  const { sending, focusField } = useTalk();
  const [anchor, setAnchor] = createSignal<DOMRect>();
  return (
    <>
      <ToolbarButton
        size="small"
        icon={icons.winks}
        label={t('winks.title')}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget.getBoundingClientRect())}
      />
      <Show when={anchor()}>
        {(box) => (
          <WinkPicker
            label={t('winks.title')}
            locale={locale()}
            anchor={box()}
            reducedMotion={prefersReducedMotion()}
            onPick={(wink) => {
              void sending.wink(wink);
              focusField();
            }}
            onClose={() => setAnchor(undefined)}
          />
        )}
      </Show>
    </>
  );
}
