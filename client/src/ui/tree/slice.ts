/** Which rows of a long list are in the page: those in sight and some beyond, the others are room. Pure. */

export interface Slice {
  /** Indexes of the rows in the page, ascending. */
  readonly rows: readonly number[];
  /** Room before each of them, for those left out: px. */
  readonly gaps: readonly number[];
  /** Room behind the last. */
  readonly after: number;
}

export interface Sight {
  /** What the reader sees of the list: px from its top. */
  readonly top: number;
  readonly height: number;
}

/** Short lists are in the page whole: they can be searched there, and need no measuring. */
export const wholeUpTo = 150;
/** How far beyond what is in sight rows are drawn: px. */
const beyond = 400;

/** `kept` is in the page wherever it stands: it has the keyboard. */
export function sliceOf(
  count: number,
  heightOf: (index: number) => number,
  sight: Sight,
  kept: number,
): Slice {
  if (count <= wholeUpTo) {
    const rows = Array.from({ length: count }, (_, index) => index);
    return { rows, gaps: rows.map(() => 0), after: 0 };
  }
  const rows: number[] = [];
  const gaps: number[] = [];
  let top = 0;
  let gap = 0;
  for (let index = 0; index < count; index += 1) {
    const height = heightOf(index);
    const isNear = top + height > sight.top - beyond && top < sight.top + sight.height + beyond;
    if (isNear || index === kept) {
      rows.push(index);
      gaps.push(gap);
      gap = 0;
    } else gap += height;
    top += height;
  }
  return { rows, gaps, after: gap };
}
