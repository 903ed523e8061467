/** Updates as bytes: decoded and counted before Yjs sees them. */
export {
  type Block,
  type Decoded,
  type DecodedStruct,
  decodeUpdate,
  type DeletedRange,
  fail,
  readByte,
  readCount,
  readLength,
  type UpdateFormat,
} from './decode.ts';
