/** The certificate that the relay itself serves https with: read at the start, and again when it was renewed. */
import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import { describeError, type Logger } from './logger.ts';

/** PEM files: the chain, its own certificate first, and the key. */
export type Certificate = { readonly cert: string; readonly key: string };

export class BadCertificate extends Error {
  readonly code = 'bad-certificate';

  constructor({ cert, key }: Certificate, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The certificate ${cert} and the key ${key} can't be used: ${reason}`, { cause });
  }
}

/** In ms. Renewals come weeks before they are needed; whoever made one by hand waits this long. */
const lookEvery = 10_000;

/** Throws BadCertificate where a file is missing, is no PEM, or the two do not belong together. */
export function readCertificate(files: Certificate): { cert: Buffer; key: Buffer } {
  try {
    const read = { cert: readFileSync(files.cert), key: readFileSync(files.key) };
    createSecureContext(read);
    return read;
  } catch (error) {
    throw new BadCertificate(files, error);
  }
}

type Deps = {
  readonly server: { readonly setSecureContext: (options: SecureContextOptions) => void };
  readonly logger: Logger;
  /** In ms. */
  readonly every?: number;
};

/** Open sockets keep the certificate that they began with. Returns the function that stops looking. */
export function watchCertificate(files: Certificate, deps: Deps): () => void {
  const { server, logger, every = lookEvery } = deps;
  const renew = (): void => {
    try {
      server.setSecureContext(readCertificate(files));
      logger.info('certificate-renewed');
    } catch (error) {
      // Half of a renewal is on the disk: the old one serves until the other half is there.
      logger.warn('certificate-unusable', describeError(error));
    }
  };
  // By looking, not by asking the system: certificates are symbolic links that a renewal points elsewhere.
  const paths = [files.cert, files.key];
  for (const path of paths) watchFile(path, { interval: every, persistent: false }, renew);
  return () => {
    for (const path of paths) unwatchFile(path, renew);
  };
}
