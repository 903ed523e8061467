export * from './log.ts';
export * from './pageIndex.ts';
export * from './size.ts';
export * from './write.ts';
