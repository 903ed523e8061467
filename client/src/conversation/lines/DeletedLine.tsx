/** What was deleted for everyone leaves its place. */
import { useI18n } from '../../i18n/index.ts';
import type { LineProps } from './lineProps.ts';
import { Saying } from './Saying.tsx';

export function DeletedLine(props: LineProps) {
  const { t } = useI18n();
  return (
    <Saying {...props}>
      <em>{t('conversation.deleted')}</em>
    </Saying>
  );
}
