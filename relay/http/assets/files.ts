/** Files of one folder, read and compressed once and then kept in memory until they change on disk. */
import { readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypeOf, isCompressible } from './contentType.ts';
import type { Encoding } from './encoding.ts';
import { etagOf } from './etag.ts';

export type Served = {
  readonly contentType: string;
  readonly encoding: Encoding;
  readonly etag: string;
  readonly body: Buffer<ArrayBuffer>;
};

/** The files of the built web app, wherever they are. */
export type WebAppFiles = {
  /** Undefined where there is no such file. `path` begins at the app's root. */
  readonly read: (path: string, encoding: Encoding) => Promise<Served | undefined>;
};

type Kept = { readonly modified: number; readonly served: Promise<Served> };

export function makeFolderFiles(folder: string): WebAppFiles {
  const root = resolve(folder);
  const kept = new Map<string, Kept>();

  async function read(path: string, encoding: Encoding): Promise<Served | undefined> {
    const file = join(root, path);
    // Against `/../`: nothing outside the folder is a file of ours.
    if (!file.startsWith(root + sep) || file.includes('\0')) return undefined;
    const modified = await modificationOf(file);
    if (modified === undefined) return undefined;
    const key = `${encoding} ${file}`;
    const known = kept.get(key);
    if (known?.modified === modified) return known.served;
    const served = serve(file, encoding);
    kept.set(key, { modified, served });
    return served;
  }

  return { read };
}

async function modificationOf(file: string): Promise<number | undefined> {
  try {
    const found = await stat(file);
    return found.isFile() ? found.mtimeMs : undefined;
  } catch {
    return undefined;
  }
}

async function serve(file: string, wanted: Encoding): Promise<Served> {
  const plain = await readFile(file);
  const contentType = contentTypeOf(file);
  const encoding = isCompressible(contentType) ? wanted : 'identity';
  const body = await encode(file, plain, encoding);
  return { contentType, encoding, etag: etagOf(body), body };
}

const suffixes = { br: '.br', gzip: '.gz' } as const;
const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };
/** Half the time of the best for two percent more bytes. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

async function encode(
  file: string,
  plain: Buffer<ArrayBuffer>,
  encoding: Encoding,
): Promise<Buffer<ArrayBuffer>> {
  if (encoding === 'identity') return plain;
  const made = file + suffixes[encoding];
  if ((await modificationOf(made)) !== undefined) return readFile(made);
  return encoding === 'br' ? compress.br(plain, brotli) : compress.gzip(plain);
}
