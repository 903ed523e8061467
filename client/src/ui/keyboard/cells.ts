/** How things stand in rows, and how keys move among them: shared by pickers, free of the DOM. */

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export function toRows<T>(items: readonly T[], columns: number): readonly (readonly T[])[] {
  const rows: T[][] = [];
  for (let start = 0; start < items.length; start += columns) {
    rows.push(items.slice(start, start + columns));
  }
  return rows;
}

/**
 * Where a key leads from a cell; nothing for other keys. `lengths` says how many cells each row has. Left and
 * right go on over the ends of rows, up and down stay at the ends of the whole.
 */
export function moveCell(
  key: string,
  { row, column }: Cell,
  lengths: readonly number[],
): Cell | undefined {
  const length = lengths[row] ?? 0;
  switch (key) {
    case 'ArrowLeft':
      return column > 0 ? { row, column: column - 1 } : endOf(row - 1, lengths);
    case 'ArrowRight':
      return column < length - 1 ? { row, column: column + 1 } : startOf(row + 1, lengths);
    case 'ArrowUp':
      return within({ row: row - 1, column }, lengths);
    case 'ArrowDown':
      return within({ row: row + 1, column }, lengths);
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return endOf(row, lengths);
    default:
      return undefined;
  }
}

const startOf = (row: number, lengths: readonly number[]) => within({ row, column: 0 }, lengths);
const endOf = (row: number, lengths: readonly number[]) =>
  within({ row, column: Number.POSITIVE_INFINITY }, lengths);

/** The nearest cell of that row; nothing where there is no such row. */
function within({ row, column }: Cell, lengths: readonly number[]): Cell | undefined {
  const length = lengths[row];
  return length === undefined ? undefined : { row, column: Math.min(column, length - 1) };
}
