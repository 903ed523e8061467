/** What every kind of line is given; the rest is in the talk. */
import type { Line } from '#protocol';
import type { Tick } from '../../sync/index.ts';

export interface LineProps {
  readonly line: Line;
  readonly own: boolean;
  /** It goes on from the line above: the head, or the rule between two events, is not drawn again. */
  readonly continued: boolean;
  readonly late: boolean;
  readonly tick: Tick | undefined;
}

export type LineKind = Line['content']['kind'];
export type ContentOf<K extends LineKind> = Extract<Line['content'], { readonly kind: K }>;

/** What a line of this kind holds. A line that becomes another kind is drawn by another component. */
export const contentAs = <K extends LineKind>({ line }: LineProps, _kind: K): ContentOf<K> =>
  line.content as ContentOf<K>;
