/** A contact's picture with its menu: it can be kept, to be used oneself. */
import type { PictureChoice, Profile, Result } from '#protocol';
import { createContext, createSignal, onCleanup, Show, useContext } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { MenuButton, Picture, type PictureProps } from '../ui/index.ts';
import { shownPictureOf, usePictures } from './picture.ts';
import './keepablePicture.css';

/** Keeps a picture among those one has used. */
export type KeepPicture = (picture: PictureChoice) => Promise<Result<unknown, unknown>>;

/** Where nobody keeps pictures, they have no menu. */
export const KeepPictureContext = createContext<KeepPicture>();

export interface KeepablePictureProps extends Pick<PictureProps, 'size' | 'status'> {
  readonly of: Pick<Profile, 'user' | 'picture' | 'bot' | 'displayName'>;
}

/** In ms. */
const sayFor = 4_000;

export function KeepablePicture(props: KeepablePictureProps) {
  const { t } = useI18n();
  const pictureOf = usePictures();
  const keep = useContext(KeepPictureContext);
  const [said, setSaid] = createSignal<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const chosen = () => (keep ? shownPictureOf(props.of) : undefined);
  const picture = () => (
    <Picture
      src={pictureOf(props.of)}
      size={props.size}
      status={props.status}
      alt={props.of.displayName}
    />
  );

  async function keepIt(choice: PictureChoice) {
    const kept = await keep?.(choice);
    setSaid(t(kept?.ok ? 'picture.kept' : 'picture.notKept'));
    clearTimeout(timer);
    timer = setTimeout(setSaid, sayFor);
  }

  return (
    <Show when={chosen()} fallback={picture()}>
      {(choice) => (
        <span
          class="keepable"
          onContextMenu={(event) => {
            event.preventDefault();
            event.currentTarget.querySelector('button')?.click();
          }}
        >
          <MenuButton
            class="keepable-picture"
            label={t('picture.of', props.of.displayName)}
            items={[{ id: 'keep', label: t('picture.keep') }]}
            onPick={() => void keepIt(choice())}
          >
            {picture()}
          </MenuButton>
          <span class="keepable-said" role="status">
            {said()}
          </span>
        </span>
      )}
    </Show>
  );
}
