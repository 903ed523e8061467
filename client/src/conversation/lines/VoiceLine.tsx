/** A voice clip that somebody sent. */
import { limits } from '#protocol';
import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { failureWord, saveAs, useBlobs } from '../../media/index.ts';
import { ClipPlayer } from '../../voice/index.ts';
import { useTalk } from '../talk/index.ts';
import { contentAs, type LineProps } from './lineProps.ts';
import { Saying } from './Saying.tsx';

export function VoiceLine(props: LineProps) {
  const { t } = useI18n();
  const { nameOf } = useTalk();
  const blobs = useBlobs();
  const [problem, setProblem] = createSignal<string>();
  const clip = () => contentAs(props, 'voice');

  async function fetchClip() {
    setProblem(undefined);
    const { blob, bytes } = clip();
    const most = Math.min(bytes, limits.voice.bytes);
    const fetched = await blobs.fetch(blob, { keep: true, most });
    if (fetched.ok) return fetched.value;
    setProblem(failureWord(t, fetched.error));
    return undefined;
  }

  return (
    <Saying {...props}>
      <ClipPlayer
        label={t('voice.from', nameOf(props.line.user))}
        ms={clip().ms}
        peaks={clip().peaks}
        duration={t('voice.seconds', Math.max(1, Math.round(clip().ms / 1_000)))}
        words={{
          play: t('voice.play'),
          stop: t('voice.stop'),
          save: t('voice.save'),
          refused: t('voice.refused'),
        }}
        fetch={fetchClip}
        onSave={(content, ending) => saveAs(content, `${t('voice.file')}.${ending}`)}
        problem={problem()}
      />
    </Saying>
  );
}
