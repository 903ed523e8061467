/** Of the data of each emoji only what the picker shows and searches: half of what it weighs otherwise. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** What `client/src/emoticons/emoji` reads of each. */
type Read = Readonly<Record<'unicode' | 'label' | 'group' | 'order' | 'tags', unknown>>;

export const slimEmoji = (): Plugin => ({
  name: 'slim-emoji',
  enforce: 'pre',
  async load(id) {
    if (!/emojibase-data\/[a-z-]+\/compact\.json$/u.test(id)) return undefined;
    const list = JSON.parse(await readFile(id, 'utf8')) as readonly Read[];
    return JSON.stringify(
      list.map(({ unicode, label, group, order, tags }) => ({ unicode, label, group, order, tags })),
    );
  },
});
