/** Files that are stored in the program itself, compressed when it was built. */
import type { WebAppFiles } from './files.ts';
import { contentTypeOf } from './contentType.ts';
import { etagOf } from './etag.ts';
import type { Encoding } from './encoding.ts';

/** Finds a stored file; undefined where there is none. Its compressed forms have the names of what they are: `.br`, `.gz`. */
export type FindStored = (name: string) => Buffer<ArrayBuffer> | undefined;

const suffixes = { br: '.br', gzip: '.gz', identity: '' } as const;

export function makeStoredFiles(find: FindStored): WebAppFiles {
  const etags = new Map<string, string>();

  return {
    read: async (path, wanted) => {
      for (const encoding of [wanted, 'identity'] satisfies Encoding[]) {
        const name = path.replace(/^\//, '') + suffixes[encoding];
        const body = find(name);
        if (!body) continue;
        const etag = etags.get(name) ?? etagOf(body);
        etags.set(name, etag);
        return { contentType: contentTypeOf(path), encoding, etag, body };
      }
      return undefined;
    },
  };
}
