/** The button that sends photos; they can be pasted too. */
import { onCleanup } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { useSendMedia, useTalk } from '../talk/index.ts';
import { ChooseFiles } from './ChooseFiles.tsx';

export function PhotoTool() {
  const { t } = useI18n();
  const { intake } = useTalk();
  const send = useSendMedia();

  onCleanup(
    intake.add({
      paste({ clipboardData }) {
        const files = [...(clipboardData?.files ?? [])];
        // Words that come with a picture of themselves are words.
        if (files.length === 0 || clipboardData?.getData('text/plain')) return false;
        void send.either(files);
        return true;
      },
    }),
  );

  return (
    <ChooseFiles
      icon={icons.photo}
      label={t('photo.send')}
      accept="image/jpeg,image/png,image/webp,image/gif"
      onChoose={(files) => void send.photos(files)}
    />
  );
}
