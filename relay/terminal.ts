/** What the process says to the person who started it: where Cutuca is, or why it did not start. */
import { BadCertificate } from './certificate.ts';
import { DataFolderInUse, NetworkFolder, NewerSchema } from './database/index.ts';
import type { RelayConfig } from './config/index.ts';

type Started = { readonly address: string; readonly port: number; readonly isEmpty: () => boolean };

export function greet({ address, port, isEmpty }: Started): string {
  const url = `http://${urlHost(address)}:${port}`;
  const place = isWildcard(address) ? `${url}, and at every other address of this machine` : url;
  const first = '\nNobody has an account yet: whoever creates the first one is the administrator.';
  return `Cutuca is at ${place}${isEmpty() ? first : ''}`;
}

/** Each of these says itself what to do. */
const repairable = [BadCertificate, DataFolderInUse, NetworkFolder, NewerSchema];

/** One sentence for what people can repair themselves; undefined for anything else, which deserves its stack. */
export function explainFailure(error: unknown, { host, port, data }: RelayConfig): string | undefined {
  if (repairable.some((kind) => error instanceof kind)) return (error as Error).message;
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is in use. Stop what uses it, or set CUTUCA_PORT to another one.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. Set CUTUCA_HOST to one of its own.`;
    case 'EACCES':
    case 'EPERM':
      return `The relay may not use port ${port} or the folder ${data}. Set CUTUCA_PORT and CUTUCA_DATA to what it may use.`;
    case 'EROFS':
    case 'ENOSPC':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_FULL':
    case 'SQLITE_READONLY':
      return `The relay can't write to the folder ${data}. Make room there, or set CUTUCA_DATA to another one.`;
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `The database in ${data} is damaged. Restore it from a backup, or set CUTUCA_DATA to another folder.`;
    default:
      return undefined;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

function isWildcard(address: string): boolean {
  return address === '0.0.0.0' || address === '::';
}

function urlHost(address: string): string {
  if (isWildcard(address)) return '127.0.0.1';
  return address.includes(':') ? `[${address}]` : address;
}
