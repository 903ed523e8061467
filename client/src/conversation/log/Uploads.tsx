/** Files of one's own that are on their way into this conversation: how far, and what can be done about it. */
import { createSignal, For, onCleanup } from 'solid-js';
import { icons } from '../../art/index.ts';
import { UploadCard } from '../../files/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { failureWord, formatSize, useBlobs } from '../../media/index.ts';
import type { Upload } from '../../sync/index.ts';
import { Message } from '../../ui/index.ts';
import { useTalk } from '../talk/index.ts';

const iconOf = { photo: icons.photo, file: icons.file, voice: icons.voiceClip } as const;

export function Uploads() {
  const { t, locale } = useI18n();
  const { conversation, self, nameOf } = useTalk();
  const blobs = useBlobs();
  const [all, setAll] = createSignal(blobs.uploads());
  onCleanup(blobs.onUploads(setAll));
  const ids = () =>
    all()
      .filter((upload) => upload.conversation === conversation.id)
      .map(({ id }) => id);
  const find = (id: Upload['id']) => all().find((upload) => upload.id === id);

  const nameOfFile = ({ body }: Upload) => {
    if (body.kind === 'file') return body.name;
    return t(body.kind === 'photo' ? 'photo.name' : 'voice.tool');
  };
  const partOf = ({ state }: Upload) => (state.type === 'sending' ? state.part : undefined);
  const stateOf = ({ state }: Upload) => {
    switch (state.type) {
      case 'waiting':
        return t('upload.waiting');
      case 'sending':
        return t(
          'upload.sending',
          new Intl.NumberFormat(locale(), { style: 'percent' }).format(state.part),
        );
      case 'failed':
        return failureWord(t, state.why);
    }
  };

  return (
    <For each={ids()}>
      {(id) => {
        const upload = () => find(id) as Upload;
        return (
          <Message own head={t('conversation.says', nameOf(self()))}>
            <UploadCard
              name={nameOfFile(upload())}
              size={formatSize(upload().content.size, locale())}
              icon={iconOf[upload().body.kind]}
              state={stateOf(upload())}
              part={partOf(upload())}
              wrong={upload().state.type === 'failed'}
              words={{ retry: t('upload.retry'), cancel: t('upload.cancel') }}
              onRetry={() => blobs.retry(id)}
              onCancel={() => void blobs.cancel(id)}
            />
          </Message>
        );
      }}
    </For>
  );
}
