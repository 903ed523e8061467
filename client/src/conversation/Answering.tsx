/** Which line is being answered, until it is sent or given up. */
import { Show } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { contentWord } from '../media/index.ts';
import { Glyph } from '../ui/index.ts';
import { excerpt } from './lines/index.ts';
import { useTalk } from './talk/index.ts';
import './answering.css';

export function Answering() {
  const { t } = useI18n();
  const { draft, nameOf, focusField } = useTalk();
  return (
    <Show when={draft.answering()}>
      {(line) => (
        <div class="answering" role="status">
          <span class="answering-to">{t('reply.to', nameOf(line().user))}</span>
          <span class="answering-words" dir="auto">
            {contentWord(t, line().content) ?? excerpt(line())}
          </span>
          <button
            type="button"
            class="answering-stop"
            aria-label={t('reply.cancel')}
            title={t('reply.cancel')}
            onClick={() => {
              draft.answer(undefined);
              focusField();
            }}
          >
            <Glyph name="close" />
          </button>
        </div>
      )}
    </Show>
  );
}
