/** Which emoticons answer to what is typed: by name in any language, or by code. Pure. */
import { emoticons, type Emoticon } from '../table.ts';

/** Those the picker shows; the hidden ones are for who knows them. */
export const shown: readonly Emoticon[] = emoticons.filter(({ hidden }) => !hidden);

export function search(typed: string): readonly Emoticon[] {
  const wanted = plain(typed.trim());
  return shown.filter(({ codes, name }) =>
    [...codes, ...Object.values(name)].some((text) => plain(text).includes(wanted)),
  );
}

/** Lower case and without accents, as people type when they search. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
