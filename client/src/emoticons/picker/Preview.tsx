/** The emoticon that is pointed at, large, with its name and every code that makes it. */
import { For } from 'solid-js';
import type { Locale } from '../../i18n/index.ts';
import { Emoticon as EmoticonView } from '../Emoticon.tsx';
import type { Emoticon } from '../table.ts';

export function Preview(props: { readonly emoticon: Emoticon; readonly locale: Locale }) {
  return (
    <div class="emoticon-preview" aria-hidden="true">
      <EmoticonView id={props.emoticon.id} code={props.emoticon.codes[0]} locale={props.locale} />
      <span class="emoticon-preview-name">{props.emoticon.name[props.locale]}</span>
      <For each={props.emoticon.codes}>{(code) => <kbd class="emoticon-preview-code">{code}</kbd>}</For>
    </div>
  );
}
