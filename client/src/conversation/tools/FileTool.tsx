/** The button that sends files; they can be dropped on the window too. */
import { onCleanup } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { useSendMedia, useTalk } from '../talk/index.ts';
import { ChooseFiles } from './ChooseFiles.tsx';

export function FileTool() {
  const { t } = useI18n();
  const { intake } = useTalk();
  const send = useSendMedia();

  onCleanup(
    intake.add({
      drop({ dataTransfer }) {
        const files = [...(dataTransfer?.files ?? [])];
        if (files.length === 0) return false;
        void send.either(files);
        return true;
      },
    }),
  );

  return (
    <ChooseFiles icon={icons.file} label={t('file.send')} onChoose={(files) => void send.files(files)} />
  );
}
