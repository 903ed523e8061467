/** What the log draws: for each line a row that hears of its own changes alone, however many lines there are. */
import type { Line, LineKey } from '#protocol';
import { createComputed, createSignal, type Accessor } from 'solid-js';

export interface Row {
  readonly line: Accessor<Line>;
  /** The line above it. */
  readonly above: Accessor<Line | undefined>;
}

interface KnownRow extends Row {
  set(line: Line, above: Line | undefined): void;
}

/** The same row for the same line, as long as it is among them. */
export function createRows(lines: Accessor<readonly Line[]>): Accessor<readonly Row[]> {
  let known: ReadonlyMap<LineKey, KnownRow> = new Map();
  const [rows, setRows] = createSignal<readonly Row[]>([]);
  // Not a memo for each row: all of them would be marked, with all that hangs on them, whenever one line is added.
  createComputed(() => {
    const next = new Map<LineKey, KnownRow>();
    let above: Line | undefined;
    for (const line of lines()) {
      const row = known.get(line.key) ?? makeRow(line, above);
      row.set(line, above);
      next.set(line.key, row);
      above = line;
    }
    known = next;
    setRows([...next.values()]);
  });
  return rows;
}

function makeRow(first: Line, firstAbove: Line | undefined): KnownRow {
  const [line, setLine] = createSignal(first);
  const [above, setAbove] = createSignal(firstAbove);
  return {
    line,
    above,
    set(nextLine, nextAbove) {
      setLine(() => nextLine);
      setAbove(() => nextAbove);
    },
  };
}
