/** What to call something that was not said in words, where it is only told of. */
import type { Line } from '#protocol';
import type { I18n } from '../i18n/index.ts';

/** Undefined for all that has words of its own. */
export function contentWord(t: I18n['t'], content: Line['content']): string | undefined {
  switch (content.kind) {
    case 'photo':
      return t('photo.name');
    case 'file':
      return content.name;
    case 'voice':
      return t('voice.tool');
    default:
      return undefined;
  }
}
