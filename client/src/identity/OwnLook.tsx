/** One's own picture in the main window, which opens the choice of another; beside it, whatever else others see and hear. */
import { createSignal, lazy, Match, Switch } from 'solid-js';
import { icons } from '../art/index.ts';
import { useI18n } from '../i18n/index.ts';
import { statusLook, usePictures } from '../person/index.ts';
import { MenuButton, Picture } from '../ui/index.ts';
import type { LookDeps } from './deps.ts';
import './ownLook.css';

const dialogs = () => import('./dialogs/index.ts');
const OwnPictureDialog = lazy(async () => ({ default: (await dialogs()).OwnPictureDialog }));
const NameDialog = lazy(async () => ({ default: (await dialogs()).NameDialog }));
const SceneDialog = lazy(async () => ({ default: (await dialogs()).SceneDialog }));
const SoundDialog = lazy(async () => ({ default: (await dialogs()).SoundDialog }));

const choices = ['picture', 'name', 'scene', 'sound'] as const;
type Choice = (typeof choices)[number];

export function OwnLook(props: LookDeps) {
  const { t } = useI18n();
  const pictureOf = usePictures();
  const [open, setOpen] = createSignal<Choice>();
  const close = () => setOpen(undefined);

  return (
    <>
      <button
        type="button"
        class="own-picture"
        aria-label={t('look.picture')}
        title={t('look.picture')}
        aria-haspopup="dialog"
        onClick={() => setOpen('picture')}
      >
        <Picture
          src={pictureOf(props.own.profile())}
          size={48}
          status={statusLook(props.own.status())}
        />
      </button>
      <MenuButton
        class="own-look-menu"
        label={t('look.menu')}
        items={choices.map((id) => ({ id, label: `${t(`look.${id}`)}…` }))}
        onPick={(id) => setOpen(choices.find((choice) => choice === id))}
      >
        <img src={icons.scene} alt="" width="16" height="16" draggable="false" />
      </MenuButton>
      <Switch>
        <Match when={open() === 'picture'}>
          <OwnPictureDialog {...props} onClose={close} />
        </Match>
        <Match when={open() === 'name'}>
          <NameDialog {...props} onClose={close} />
        </Match>
        <Match when={open() === 'scene'}>
          <SceneDialog {...props} onClose={close} />
        </Match>
        <Match when={open() === 'sound'}>
          <SoundDialog {...props} onClose={close} />
        </Match>
      </Switch>
    </>
  );
}
