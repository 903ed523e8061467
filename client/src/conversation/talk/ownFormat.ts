/** How one's own texts look, the same in every window and on every device. */
import type { TextFormat } from '#protocol';
import type { Accessor } from 'solid-js';
import type { Options } from '../../projection/index.ts';
import { createPaper, isPlain, type Rgb } from '../format/index.ts';

export interface OwnFormat {
  readonly own: Accessor<TextFormat>;
  /** What a text carries: nothing where it is plain. */
  readonly sent: Accessor<TextFormat | undefined>;
  change(format: TextFormat): void;
  /** What texts are read on. */
  readonly paper: Accessor<Rgb>;
}

export function createOwnFormat(options: Options): OwnFormat {
  const own = () => options.get('messages.format');
  return {
    own,
    sent: () => (isPlain(own()) ? undefined : own()),
    change: (format) => void options.set('messages.format', format),
    paper: createPaper(),
  };
}
