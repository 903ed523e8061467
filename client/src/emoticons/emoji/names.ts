/** What emoji are called where no tab of them is open. */
import { createResource, type Accessor } from 'solid-js';
import type { Locale } from '../../i18n/index.ts';

/** Answers with the emoji itself until the names are there, which are loaded when any is wanted. */
export function createEmojiNames(
  wanted: Accessor<boolean>,
  locale: Accessor<Locale>,
): (emoji: string) => string {
  const [groups] = createResource(
    () => wanted() && locale(),
    async (of) => {
      const { loadEmoji, emojiName } = await import('./emoji.ts');
      const loaded = await loadEmoji(of);
      return (emoji: string) => emojiName(loaded, emoji);
    },
  );
  // Not read before: whoever reads what is not there yet makes all around it wait.
  return (emoji) => (groups.state === 'ready' ? groups()(emoji) : emoji);
}
