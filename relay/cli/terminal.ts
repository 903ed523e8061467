/** What the process says to the person who started it: where Cutuca is, or why it did not start. */
import { BadCertificate } from '../certificate.ts';
import { DataFolderInUse, NetworkFolder, NewerSchema, OtherVersionRuns } from '../database/index.ts';
import type { RelayConfig } from '../config/index.ts';

type Bound = { readonly address: string; readonly port: number };

/** Lines. `administratorLink`: the secret of one, where nobody has an account yet. */
export function greet(
  config: Pick<RelayConfig, 'publicUrl' | 'tls' | 'firstAccountByLink'>,
  bound: Bound,
  administratorLink: string | undefined,
): string[] {
  const own = urlOf(config, bound);
  const here = isWildcard(bound.address) ? `${own}, and at every other address of this machine` : own;
  const url = config.publicUrl ?? own;
  return [
    `Cutuca is at ${config.publicUrl ?? here}`,
    ...(config.publicUrl === undefined ? [] : [`It listens at ${here}`]),
    ...(administratorLink === undefined ? [] : firstSteps(config, linkTo(url, administratorLink))),
  ];
}

function firstSteps(
  { firstAccountByLink }: Pick<RelayConfig, 'firstAccountByLink'>,
  link: string,
): string[] {
  return [
    firstAccountByLink === true
      ? 'Nobody has an account yet.'
      : 'Nobody has an account yet: whoever creates the first one is the administrator.',
    `This link makes you one, once and within 30 minutes: ${link}`,
  ];
}

/** In the fragment, which browsers send to nobody. */
export function linkTo(url: string, invite: string): string {
  return `${url}/#invite=${invite}`;
}

/** Where the relay is for this machine. */
export function urlOf({ tls }: Pick<RelayConfig, 'tls'>, { address, port }: Bound): string {
  return `${tls ? 'https' : 'http'}://${urlHost(address)}:${port}`;
}

/** Each of these says itself what to do. */
const repairable = [BadCertificate, DataFolderInUse, NetworkFolder, NewerSchema, OtherVersionRuns];

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
