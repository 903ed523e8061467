/** The photos of this conversation, large, over all of it. */
import { timeOf } from '#protocol';
import { createMemo, Show, Suspense } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { failureWord, saveAs } from '../media/index.ts';
import { PhotoViewer } from '../photos/index.ts';
import { useTalk } from './talk/index.ts';

export function Photos() {
  const { t, time } = useI18n();
  const { conversation, nameOf, viewer } = useTalk();
  // Looked for among all lines only while one is shown, not with each line that is added.
  const photos = createMemo(() =>
    (viewer.shown() === undefined ? [] : conversation.part().lines).flatMap(
      ({ key, id, user, content }) =>
        content.kind === 'photo'
          ? [{ ...content, key, about: t('photo.about', nameOf(user), time(timeOf(id))) }]
          : [],
    ),
  );
  const shown = () => photos().find(({ key }) => key === viewer.shown());
  const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif' };

  return (
    <Show when={viewer.shown() !== undefined && shown()}>
      {(photo) => (
        <Suspense>
          <PhotoViewer
            photos={photos()}
            shown={photo().key}
            words={{
              label: t('photo.viewer'),
              previous: t('photo.previous'),
              next: t('photo.next'),
              save: t('photo.save'),
              close: t('photo.close'),
              refused: t('photo.refused'),
              failure: (failure) => failureWord(t, failure),
              place: (at, of) => t('photo.place', at, of),
            }}
            onShow={(key) => viewer.show(photos().find((each) => each.key === key)?.key)}
            onSave={(content) =>
              saveAs(
                content,
                `${t('photo.name')} ${photo().about.replaceAll(/[/\\:]/g, '.')}.${endings[photo().type]}`,
              )
            }
            onClose={() => viewer.show(undefined)}
          />
        </Suspense>
      )}
    </Show>
  );
}
