/** Which emoticons answer to what is typed: by name in any language, or by code. Pure. */
import { plainText } from '../../text/index.ts';
import { emoticons, type Emoticon } from '../table.ts';

/** Those the picker shows; the hidden ones are for who knows them. */
export const shown: readonly Emoticon[] = emoticons.filter(({ hidden }) => !hidden);

export function search(typed: string): readonly Emoticon[] {
  const wanted = plainText(typed.trim());
  return shown.filter(({ codes, name }) =>
    [...codes, ...Object.values(name)].some((text) => plainText(text).includes(wanted)),
  );
}
