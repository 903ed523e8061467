/** The pictures to choose from, and those used before. */
import type { PictureChoice } from '#protocol';
import { Show, type Accessor } from 'solid-js';
import { pictures, type PictureName } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { addressOf, useBlobPictures } from '../../person/index.ts';
import { useOptions } from '../../projection/index.ts';
import { ChoiceGrid, type GridChoice } from '../../ui/index.ts';
import type { MadePicture, PickedPicture } from './PictureDialog.tsx';

export interface PictureChoicesProps {
  readonly picked: PickedPicture;
  /** The newest picture made here. */
  readonly made: MadePicture | undefined;
  readonly onPick: (picture: PickedPicture) => void;
  readonly onForget: (picture: PictureChoice) => void;
}

const drawn = Object.keys(pictures) as PictureName[];

export function PictureChoices(props: PictureChoicesProps) {
  const { t } = useI18n();
  const options = useOptions();
  const blobs = useBlobPictures();

  /** The number of a picture of one's own is its place among those. */
  const used: Accessor<readonly (GridChoice<string> & { readonly picture: PictureChoice })[]> = () => {
    const own = options.get('look.pictures').filter(({ type }) => type === 'blob');
    return options.get('look.pictures').map((picture) => ({
      picture,
      id: idOf(picture),
      name:
        picture.type === 'gallery'
          ? nameOf(picture.name)
          : t('picture.usedOne', own.indexOf(picture) + 1),
    }));
  };
  const nameOf = (name: string) => {
    const known = drawn.find((one) => one === name);
    return known ? t(`drawn.${known}`) : name;
  };
  const gallery = () => [
    ...(props.made ? [{ id: 'made', name: t('picture.made') }] : []),
    ...drawn.map((name) => ({ id: `gallery:${name}`, name: t(`drawn.${name}`) })),
    { id: 'default', name: t('picture.none') },
  ];
  const value = () => {
    const { picked } = props;
    return picked.type === 'made' || picked.type === 'default' ? picked.type : idOf(picked);
  };

  function pick(id: string) {
    if (id === 'default') props.onPick({ type: 'default' });
    else if (id === 'made' && props.made) props.onPick({ type: 'made', made: props.made });
    else props.onPick({ type: 'gallery', name: id.slice('gallery:'.length) });
  }

  const find = (id: string) => used().find((one) => one.id === id)?.picture;

  return (
    <div class="picture-lists">
      <ChoiceGrid
        class="picture-choices"
        label={t('picture.gallery')}
        choices={gallery()}
        value={value()}
        onChange={pick}
        draw={({ id, name }) => {
          if (id === 'default') return <span class="picture-none" aria-hidden="true" />;
          const src = () => (id === 'made' ? props.made?.url : pictures[drawnOf(id)]);
          return <Tile src={src()} name={name} />;
        }}
      />
      <Show when={used().length > 0}>
        <h3>{t('picture.used')}</h3>
        <ChoiceGrid
          class="picture-choices"
          label={t('picture.used')}
          choices={used()}
          value={value()}
          onChange={(id) => {
            const picture = find(id);
            if (picture) props.onPick(picture);
          }}
          onDelete={(id) => {
            const picture = find(id);
            if (picture) props.onForget(picture);
          }}
          draw={({ id, name }) => {
            const picture = find(id);
            return <Tile src={picture && addressOf(picture, blobs)} name={name} />;
          }}
        />
        <p class="look-explain">{t('picture.usedHint')}</p>
      </Show>
    </div>
  );
}

function Tile(props: { readonly src: string | undefined; readonly name: string }) {
  return (
    <Show when={props.src} fallback={<span class="picture-none" title={props.name} />}>
      {(src) => (
        <img
          class="picture-tile"
          src={src()}
          alt=""
          width="48"
          height="48"
          loading="lazy"
          draggable="false"
        />
      )}
    </Show>
  );
}

const idOf = (picture: PictureChoice): string =>
  picture.type === 'gallery' ? `gallery:${picture.name}` : `blob:${picture.hash}`;

const drawnOf = (id: string): PictureName => drawn.find((name) => id === `gallery:${name}`) ?? 'bubble';
