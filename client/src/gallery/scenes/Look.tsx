/** What others see and hear of one: the dialogs in which it is chosen. */
import { Evening, lendCamera, makeEvening, photoOf, press, see, type Step } from '../world/index.ts';

const words = {
  picture: 'Display picture…',
  crop: 'Display picture…',
  camera: 'Display picture…',
  name: 'Display name…',
  scene: 'Scene…',
  sound: 'Signature sound…',
} as const;
type Kind = keyof typeof words;

export const kinds = Object.keys(words);

/** A photo falls onto the dialog. */
const dropPhoto: Step = {
  what: 'dialog',
  find: () => document.querySelector<HTMLElement>('dialog .picture-sources') ?? undefined,
  act(dialog) {
    void photoOf('tide', 640, 480).then((photo) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([photo], 'tide.png', { type: photo.type }));
      dialog.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
  },
};

/** The camera sees something. */
const seen: Step = {
  what: 'the picture of the camera',
  find: () => [...document.querySelectorAll('video')].find(({ videoWidth }) => videoWidth > 0),
  act: () => undefined,
};

export function Scene(props: { readonly of: string }) {
  const world = makeEvening({
    own: {
      scheme: 'leaf',
      sound: 'bossa',
      nameStyle: { from: '#c2185b', to: '#f2a900' },
      nowPlaying: 'Vilarejo – Marisa',
    },
  });
  world.keep({
    map: 'options',
    key: 'look.pictures',
    value: ['kite', 'capybara', 'lighthouse'].map((name) => ({ type: 'gallery', name })),
  });
  lendCamera('tide');
  const kind = kinds.find((one): one is Kind => one === props.of) ?? 'picture';
  const steps: Readonly<Partial<Record<Kind, readonly Step[]>>> = {
    crop: [dropPhoto, see('.crop')],
    camera: [press('Take a photo…'), seen],
    sound: [see('.sound-choices .choice + .choice')],
  };
  return (
    <Evening
      world={world}
      steps={[press('How you look'), press(words[kind]), ...(steps[kind] ?? [see('dialog[open]')])]}
    />
  );
}
