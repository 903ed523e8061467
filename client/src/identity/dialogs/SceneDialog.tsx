/** The picture at the top of one's windows and its colours, as contacts see them. */
import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { PersonName, statusLook, usePictures } from '../../person/index.ts';
import {
  sceneOf,
  scenes,
  schemeOf,
  schemes,
  tintOf,
  type SceneId,
  type SchemeId,
} from '../../scenes/index.ts';
import { ChoiceGrid, Picture, SceneHeader } from '../../ui/index.ts';
import type { LookDialogProps } from '../deps.ts';
import { LookDialog } from './LookDialog.tsx';

export function SceneDialog(props: LookDialogProps) {
  const { t } = useI18n();
  const pictureOf = usePictures();
  const before = props.own.profile();
  const [scene, setScene] = createSignal<SceneId | 'none'>(sceneOf(before.scene)?.id ?? 'none');
  const [scheme, setScheme] = createSignal<SchemeId | 'match'>(schemeOf(before.scheme)?.id ?? 'match');
  const shown = () => ({
    scene: scene() === 'none' ? undefined : scene(),
    scheme: scheme() === 'match' ? undefined : scheme(),
  });

  return (
    <LookDialog
      title={t('look.scene')}
      withApply
      onClose={props.onClose}
      apply={() => {
        const { scene: nextScene = null, scheme: nextScheme = null } = shown();
        return props.commands.show({ scene: nextScene, scheme: nextScheme });
      }}
    >
      <p class="look-explain">{t('scene.explain')}</p>
      <ChoiceGrid
        class="scene-choices"
        label={t('scene.choose')}
        choices={[
          { id: 'none' as const, name: t('scene.none') },
          ...scenes.map(({ id }) => ({ id, name: t(`scene.${id}`) })),
        ]}
        value={scene()}
        onChange={setScene}
        draw={({ id, name }) =>
          id === 'none' ? (
            <span class="scene-thumb scene-thumb-none">{name}</span>
          ) : (
            <img
              class="scene-thumb"
              src={sceneOf(id)?.url}
              alt=""
              width="96"
              height="48"
              loading="lazy"
              draggable="false"
            />
          )
        }
      />
      <h3>{t('scene.scheme')}</h3>
      <ChoiceGrid
        class="scheme-choices"
        label={t('scene.scheme')}
        choices={[
          { id: 'match' as const, name: t('scene.match') },
          ...schemes.map(({ id }) => ({ id, name: t(`scheme.${id}`) })),
        ]}
        value={scheme()}
        onChange={setScheme}
        draw={({ id, name }) =>
          id === 'match' ? (
            <span class="scheme-match">{name}</span>
          ) : (
            <span
              class="scheme-swatch"
              data-tint=""
              style={{ '--hue': schemeOf(id)?.hue, '--vivid': schemeOf(id)?.vivid }}
            />
          )
        }
      />
      <h3>{t('scene.preview')}</h3>
      <SceneHeader class="scene-preview" scene={sceneOf(shown().scene)?.url} tint={tintOf(shown())}>
        <Picture src={pictureOf(before)} size={48} status={statusLook(props.own.status())} />
        <strong class="scene-words">
          <PersonName of={before} />
        </strong>
      </SceneHeader>
    </LookDialog>
  );
}
