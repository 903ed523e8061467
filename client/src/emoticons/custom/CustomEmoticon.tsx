/** Somebody's own emoticon among words: its code until it is here, and for good where it is no picture; a click takes it over. */
import { limits, type BlobId } from '#protocol';
import { createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import type { Box } from '../../ui/index.ts';
import { useOwnEmoticons } from './context.ts';
import { AddEmoticon } from './loading.ts';
import { createShownEmoticon } from './shown.ts';
import './custom.css';

export interface CustomEmoticonProps {
  readonly code: string;
  readonly blob: BlobId;
  /** Not where a click does something else. */
  readonly plain: boolean;
}

export function CustomEmoticon(props: CustomEmoticonProps) {
  const { t } = useI18n();
  const own = useOwnEmoticons();
  const [anchor, setAnchor] = createSignal<Box>();
  const shown = createShownEmoticon(() => props.blob);
  const canAdd = () =>
    !props.plain && own !== undefined && !own.list().some(({ blob }) => blob === props.blob);
  const image = (src: string) => (
    <img
      class="custom-emoticon"
      style={{ '--side': `${limits.emoticon.side}px` }}
      src={src}
      alt={props.code}
      title={props.code}
      draggable="false"
      decoding="async"
    />
  );

  return (
    <Show when={shown().url()} fallback={props.code}>
      {(src) => (
        <Show when={canAdd()} fallback={image(src())}>
          <button
            type="button"
            class="custom-emoticon-add"
            aria-label={`${props.code} – ${t('emoticon.add')}`}
            title={t('emoticon.add')}
            onClick={(event) => setAnchor(event.currentTarget.getBoundingClientRect())}
          >
            {image(src())}
          </button>
          <Show when={anchor()}>
            {(box) => (
              <AddEmoticon
                anchor={box()}
                code={props.code}
                picture={shown().content()}
                onClose={() => setAnchor(undefined)}
              />
            )}
          </Show>
        </Show>
      )}
    </Show>
  );
}
