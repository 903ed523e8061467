/** What was written: its words, emoticons and links. Elements only – no text ever becomes markup. */
import { createMemo, For } from 'solid-js';
import type { Locale } from '../i18n/index.ts';
import { Emoticon } from './Emoticon.tsx';
import { parse, type Piece } from './parse.ts';
import './messageText.css';

export interface MessageTextProps {
  readonly text: string;
  readonly locale: Locale;
  /** Links stay words: where one would be in the way of what a click does. */
  readonly plain?: boolean;
}

/** Isolated: marks in the text that turn its direction turn nothing outside it, nor outside one of its links. */
export function MessageText(props: MessageTextProps) {
  const pieces = createMemo(() => parse(props.text));
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
      return <Emoticon id={piece.id} code={piece.text} locale={props.locale} />;
    case 'link':
      return props.plain ? (
        piece.text
      ) : (
        <a class="message-link" href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
          {piece.text}
        </a>
      );
  }
}
