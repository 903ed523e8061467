/** Below the last line: what others let us see of what they are writing. */
import { Index } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import type { LiveDraft } from '../../projection/index.ts';
import { DraftLine } from '../../ui/index.ts';
import { RichText } from '../lines/index.ts';
import { useTalk } from '../talk/index.ts';

export function Drafts(props: { readonly drafts: readonly LiveDraft[] }) {
  const { t } = useI18n();
  const { nameOf } = useTalk();
  return (
    <Index each={props.drafts}>
      {(draft) => (
        <DraftLine head={t('conversation.says', nameOf(draft().user))}>
          <RichText text={draft().text} />
        </DraftLine>
      )}
    </Index>
  );
}
