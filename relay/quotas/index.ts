/** How much of the relay one account may take up: words in documents, and room on the disk for all. */
export { createDiskWatch, type DiskWatch, type FreeBytes, freeBytesOf } from './diskWatch.ts';
export { defaultQuotas, type QuotaLimits } from './quotaLimits.ts';
export { createWordQuota, type Taken, type WordQuota, type Writing } from './words.ts';
export { createWordStore, type WordsWritten, type WordStore } from './wordStore.ts';
