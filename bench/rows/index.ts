/** What is measured, and how it is told. */
export { makeRow, quantile, type Row } from './row.ts';
export { pick, takeTurns } from './rounds.ts';
export { formatMarkdown } from './markdown.ts';
export { formatRow } from './table.ts';
