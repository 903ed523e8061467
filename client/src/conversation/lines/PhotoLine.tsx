/** A photo that somebody sent. */
import { useI18n } from '../../i18n/index.ts';
import { failureWord } from '../../media/index.ts';
import { PhotoFrame } from '../../photos/index.ts';
import { useTalk } from '../talk/index.ts';
import { contentAs, type LineProps } from './lineProps.ts';
import { Saying } from './Saying.tsx';

export function PhotoLine(props: LineProps) {
  const { t } = useI18n();
  const { nameOf, viewer } = useTalk();
  return (
    <Saying {...props}>
      <PhotoFrame
        photo={contentAs(props, 'photo')}
        label={t('photo.open', nameOf(props.line.user))}
        refusedWord={t('photo.refused')}
        againWord={t('media.again')}
        failureWord={(failure) => failureWord(t, failure)}
        onOpen={() => viewer.show(props.line.key)}
      />
    </Saying>
  );
}
