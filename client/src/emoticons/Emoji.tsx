/** An emoji of Unicode as the system draws it, in colour. */
import './emoji.css';

export interface EmojiProps {
  readonly text: string;
  /** The hint of the pointer. */
  readonly name?: string | undefined;
}

export function Emoji(props: EmojiProps) {
  return (
    <span class="emoji" title={props.name}>
      {props.text}
    </span>
  );
}
