/** The words that a line answers, above it; a click goes to where they were said. */
import { lineKey, type EntryRef } from '#protocol';
import { createMemo } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { contentWord } from '../../media/index.ts';
import { useTalk } from '../talk/index.ts';
import { excerpt } from './excerpt.ts';
import { RichText } from './RichText.tsx';
import './quote.css';

export function Quote(props: { readonly to: EntryRef }) {
  const { t } = useI18n();
  const { conversation, nameOf, goTo, notices } = useTalk();
  const quoted = createMemo(() => conversation.line(lineKey(props.to)));
  const words = () => {
    const line = quoted();
    if (!line) return t('reply.further');
    return line.content.kind === 'deleted'
      ? t('reply.deleted')
      : (contentWord(t, line.content) ?? excerpt(line));
  };

  async function go() {
    if (!(await goTo(lineKey(props.to)))) notices.say({ look: 'line', text: t('reply.gone') });
  }

  return (
    <button
      type="button"
      class="quote"
      aria-label={t('reply.quoted', nameOf(props.to.user), words())}
      onClick={() => void go()}
    >
      <span class="quote-who">{nameOf(props.to.user)}</span>
      <span class="quote-words">
        <RichText text={words()} plain />
      </span>
    </button>
  );
}
