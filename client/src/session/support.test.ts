import { describe, expect, it } from 'vitest';
import { findUnsupported } from './support.ts';

const here = { isSecureContext: true, indexedDB, subtle: crypto.subtle };

describe('what the app needs', () => {
  it('[K8] is here', async () => {
    expect(await findUnsupported(here)).toBeUndefined();
  });

  it('[K8] is missing on plain http of another machine, whatever else is missing with it', async () => {
    const insecure = { isSecureContext: false, indexedDB: undefined, subtle: undefined };
    expect(await findUnsupported(insecure)).toBe('insecure-context');
  });

  it('[K8] is missing without IndexedDB, or with one that opens nothing', async () => {
    const refusing = {
      open: () => {
        throw new DOMException('private window', 'SecurityError');
      },
    };
    expect(await findUnsupported({ ...here, indexedDB: undefined })).toBe('no-indexeddb');
    const broken = { ...here, indexedDB: refusing as unknown as IDBFactory };
    expect(await findUnsupported(broken)).toBe('no-indexeddb');
  });

  it('[K8] is missing without Ed25519', async () => {
    const old = {
      generateKey: () => Promise.reject(new DOMException('Unrecognized name', 'NotSupportedError')),
    };
    const without = { ...here, subtle: old as unknown as SubtleCrypto };
    expect(await findUnsupported(without)).toBe('no-ed25519');
  });
});
