/** How much of the relay one account, and all accounts together, may take up. In bytes. */
export type QuotaLimits = {
  /** What one account may write to documents in an hour; a quarter of it at once. */
  readonly wordsPerHour: number;
  /** What one account may ever write to documents. */
  readonly words: number;
  /** Free space on the disk below which only small writes are taken. */
  readonly diskFloor: number;
  /** What the documents in memory may take, unless more is open. */
  readonly documentMemory: number;
};

const MB = 1_000_000;

/** Three million lines in all; a line every 30 ms for hours. */
export const defaultQuotas: QuotaLimits = {
  wordsPerHour: 16 * MB,
  words: 1_000 * MB,
  diskFloor: 200 * MB,
  documentMemory: 128 * MB,
};
