export {
  logName,
  logOf,
  type PageChanges,
  pageChanges,
  pageEntries,
  type Placed,
  placedIn,
  watchPage,
} from './log.ts';
export { type DeletionClaim, type PageIndex, pageIndexOf } from './pageIndex.ts';
export { addText, isFull, opensNext, type PageSize } from './size.ts';
export { type Closed, witnessBodies } from './witness.ts';
export { insertEntry, nextStruct, StructTaken } from './write.ts';
