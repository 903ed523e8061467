/** What is pointed at, large, with its name and every code that makes it. */
import { For, Show } from 'solid-js';
import type { Locale } from '../../i18n/index.ts';
import { Emoji } from '../Emoji.tsx';
import { Emoticon as EmoticonView } from '../Emoticon.tsx';
import type { Pickable } from './pinned.ts';

export interface PreviewProps {
  readonly item: Pickable;
  readonly name: string;
  readonly locale: Locale;
}

export function Preview(props: PreviewProps) {
  const ours = () => (props.item.type === 'ours' ? props.item.emoticon : undefined);
  const emoji = () => (props.item.type === 'emoji' ? props.item.text : undefined);
  return (
    <div class="emoticon-preview" aria-hidden="true">
      <Show when={ours()}>
        {(shown) => <EmoticonView id={shown().id} code={shown().codes[0]} locale={props.locale} />}
      </Show>
      <Show when={emoji()}>{(text) => <Emoji text={text()} />}</Show>
      <span class="emoticon-preview-name">{props.name}</span>
      <For each={ours()?.codes}>{(code) => <kbd class="emoticon-preview-code">{code}</kbd>}</For>
    </div>
  );
}
