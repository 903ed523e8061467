/** What was written: its words, emoticons and links. Elements only – no text ever becomes markup. */
import type { CustomEmoticons } from '#protocol';
import { createMemo, For } from 'solid-js';
import type { Locale } from '../i18n/index.ts';
import { CustomEmoticon } from './custom/index.ts';
import { Emoticon } from './Emoticon.tsx';
import { parse, type Piece } from './parse.ts';
import './messageText.css';

export interface MessageTextProps {
  readonly text: string;
  readonly locale: Locale;
  /** Links stay words: where one would be in the way of what a click does. */
  readonly plain?: boolean;
  /** Emoticons stay the codes they were typed as. */
  readonly codes?: boolean;
  /** What the writer's own codes stand for. */
  readonly custom?: CustomEmoticons | undefined;
}

/** Isolated: marks in the text that turn its direction turn nothing outside it, nor outside one of its links. */
export function MessageText(props: MessageTextProps) {
  const pieces = createMemo(() => parse(props.text, props.custom));
  return (
    <bdi class="message-words" classList={{ plain: props.plain ?? false }}>
      <For each={pieces()}>{(piece) => <PieceView piece={piece} {...props} />}</For>
    </bdi>
  );
}

function PieceView(props: Omit<MessageTextProps, 'text'> & { readonly piece: Piece }) {
  const { piece } = props;
  switch (piece.type) {
    case 'text':
      return piece.text;
    case 'emoticon':
      if (props.codes) return piece.text;
      return <Emoticon id={piece.id} code={piece.text} locale={props.locale} />;
    case 'custom':
      if (props.codes) return piece.text;
      return <CustomEmoticon code={piece.text} blob={piece.blob} plain={props.plain ?? false} />;
    case 'link':
      return props.plain ? (
        piece.text
      ) : (
        <a
          class="message-link"
          href={piece.href}
          data-host={piece.host}
          target="_blank"
          rel="noopener noreferrer nofollow"
        >
          {piece.text}
        </a>
      );
  }
}
