/** Whether this browser can do what the app needs (K8), asked before anything else so that nothing fails somewhere later. */
import type { Environment } from './environment.ts';
import type { Unsupported } from './types.ts';

const probe = 'cutuca/probe';

type Asked = Pick<Environment, 'isSecureContext' | 'indexedDB' | 'subtle'>;

export async function findUnsupported({
  isSecureContext,
  indexedDB,
  subtle,
}: Asked): Promise<Unsupported | undefined> {
  // Plain http on a LAN address has no WebCrypto at all, so this comes first: it is the cause, the others its effects.
  if (!isSecureContext || !subtle) return 'insecure-context';
  if (!indexedDB || !(await opensDatabases(indexedDB))) return 'no-indexeddb';
  if (!(await makesEd25519Keys(subtle))) return 'no-ed25519';
  return undefined;
}

/** Some browsers offer IndexedDB in private windows and then refuse to open anything. */
function opensDatabases(indexedDB: IDBFactory): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(probe);
      request.addEventListener('success', () => {
        request.result.close();
        indexedDB.deleteDatabase(probe);
        resolve(true);
      });
      request.addEventListener('error', () => resolve(false));
    } catch {
      resolve(false);
    }
  });
}

async function makesEd25519Keys(subtle: SubtleCrypto): Promise<boolean> {
  try {
    await subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    return true;
  } catch {
    return false;
  }
}
