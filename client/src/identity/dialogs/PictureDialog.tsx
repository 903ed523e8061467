/** A picture is chosen: out of those that come with Cutuca, those used before, a file, or the camera. */
import type { PictureChoice } from '#protocol';
import { createSignal, Match, onCleanup, Show, Switch } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import type { PictureCommands } from '../../commands/index.ts';
import { addressOf, useBlobPictures } from '../../person/index.ts';
import { Band, Picture, type StatusLook } from '../../ui/index.ts';
import { CropView, readPicture, Webcam, type PictureProblem } from '../picture/index.ts';
import { LookDialog, type Applied } from './LookDialog.tsx';
import { PictureChoices } from './PictureChoices.tsx';
import { PictureSources } from './PictureSources.tsx';

/** A picture that was made here, and is nowhere else yet. */
export interface MadePicture {
  readonly file: Blob;
  readonly url: string;
}
export type PickedPicture =
  | { readonly type: 'default' }
  | { readonly type: 'made'; readonly made: MadePicture }
  | PictureChoice;
type View =
  | { readonly type: 'choose' }
  | { readonly type: 'camera' }
  | { readonly type: 'crop'; readonly picture: ImageBitmap };

export interface PictureDialogProps {
  readonly title: string;
  /** Who sees it. */
  readonly explain: string;
  /** The one there is. */
  readonly before: PictureChoice | undefined;
  /** Address of the one that stands for none of one's own choice. */
  readonly usual: string | undefined;
  readonly status: StatusLook;
  readonly onChoose: (picture: PictureChoice | undefined) => Applied;
  /** One that was made here. */
  readonly onMake: (file: Blob) => Applied;
  readonly onForget: PictureCommands['forgetPicture'];
  readonly onClose: () => void;
}

export function PictureDialog(props: PictureDialogProps) {
  const { t } = useI18n();
  const blobs = useBlobPictures();
  const [view, setView] = createSignal<View>({ type: 'choose' });
  const [picked, setPicked] = createSignal<PickedPicture>(props.before ?? { type: 'default' });
  const [made, setMade] = createSignal<MadePicture>();
  const [problem, setProblem] = createSignal<PictureProblem>();
  onCleanup(() => letGo());

  const letGo = () => URL.revokeObjectURL(made()?.url ?? '');
  const choosing = () => view().type === 'choose';
  const cropping = () => {
    const now = view();
    return now.type === 'crop' ? now.picture : undefined;
  };
  const shown = () => {
    const now = picked();
    if (now.type === 'made') return now.made.url;
    const chosen = now.type === 'default' ? undefined : addressOf(now, blobs);
    return chosen ?? props.usual;
  };

  function show(next: View) {
    setProblem(undefined);
    setView(next);
  }

  async function open(file: Blob) {
    const read = await readPicture(file);
    if (read.ok) show({ type: 'crop', picture: read.value });
    else setProblem(read.error);
  }

  function use(file: Blob) {
    letGo();
    const next = { file, url: URL.createObjectURL(file) };
    setMade(next);
    setPicked({ type: 'made', made: next });
    show({ type: 'choose' });
  }

  function apply() {
    const now = picked();
    if (now.type === 'made') return props.onMake(now.made.file);
    return props.onChoose(now.type === 'default' ? undefined : now);
  }

  return (
    <LookDialog title={props.title} disabled={!choosing()} onClose={props.onClose} apply={apply}>
      <Switch>
        <Match when={choosing()}>
          <p class="look-explain">{props.explain}</p>
          <div class="picture-dialog">
            <PictureChoices
              picked={picked()}
              made={made()}
              onPick={setPicked}
              onForget={(picture) => void props.onForget(picture)}
            />
            <div class="picture-side">
              <Picture src={shown()} size={96} status={props.status} alt={t('picture.preview')} />
              <PictureSources
                onFile={(file) => void open(file)}
                onCamera={() => show({ type: 'camera' })}
              />
            </div>
          </div>
        </Match>
        <Match when={cropping()}>
          {(picture) => (
            <CropView
              picture={picture()}
              onUse={use}
              onProblem={setProblem}
              onBack={() => show({ type: 'choose' })}
            />
          )}
        </Match>
        <Match when={view().type === 'camera'}>
          <Webcam
            onTaken={(picture) => show({ type: 'crop', picture })}
            onProblem={setProblem}
            onBack={() => show({ type: 'choose' })}
          />
        </Match>
      </Switch>
      <Show when={problem()}>
        {(known) => <Band kind="wrong">{t(`picture.problem.${known()}`)}</Band>}
      </Show>
    </LookDialog>
  );
}
