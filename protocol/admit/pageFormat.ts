/** What the structs of a page are: strings in its one list. */
import * as decoding from 'lib0/decoding';
import { limits } from '../limits.ts';
import { logName } from '../page/index.ts';
import { type Decoded, fail, readByte, readLength, type UpdateFormat } from '../update/index.ts';

export type PageContent =
  | { readonly type: 'texts'; readonly texts: readonly string[] }
  | { readonly type: 'deleted' };

export type DecodedPage = Decoded<PageContent>;

/** Errors: `unknown-root`, `nested-type`, `not-an-entry`, `malformed`. */
export const pageFormat: UpdateFormat<PageContent> = {
  most: limits.update,
  isKeyed: false,
  listOf: (root) => (root === logName ? root : fail('unknown-root')),
  readContent: (decoder, kind) => {
    switch (kind) {
      case 1:
        return { length: readLength(decoder), content: { type: 'deleted' } };
      case 8: {
        const length = readLength(decoder);
        const texts = Array.from({ length }, () => readText(decoder));
        return { length, content: { type: 'texts', texts } };
      }
      case 7:
      case 9:
        return fail('nested-type');
      case 2:
      case 3:
      case 4:
      case 5:
      case 6:
        return fail('not-an-entry', `content ${kind}`);
      default:
        return fail('malformed', `content ${kind}`);
    }
  },
};

const stringTag = 119;

const readText = (decoder: decoding.Decoder): string => {
  if (readByte(decoder) !== stringTag) fail('not-an-entry', 'not a string');
  return decoding.readVarString(decoder);
};
