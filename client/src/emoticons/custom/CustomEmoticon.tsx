/** Somebody's own emoticon among words: its code until it is here, and for good where it is no picture; a click takes it over. */
import { limits, type BlobId } from '#protocol';
import { createResource, createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { createFetched, createObjectUrl } from '../../media/index.ts';
import { prefersReducedMotion, type Box } from '../../ui/index.ts';
import { useOwnEmoticons } from './context.ts';
import { AddEmoticon } from './loading.ts';
import { asShown } from './asShown.ts';
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
  const fetched = createFetched(() => props.blob);
  const [checked] = createResource(fetched.content, (content) =>
    asShown(content, { still: prefersReducedMotion() }),
  );
  const url = createObjectUrl(() => (checked.state === 'ready' ? checked() : undefined));
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
    />
  );

  return (
    <Show when={url()} fallback={props.code}>
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
                picture={fetched.content()}
                onClose={() => setAnchor(undefined)}
              />
            )}
          </Show>
        </Show>
      )}
    </Show>
  );
}
