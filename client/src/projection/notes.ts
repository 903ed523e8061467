/**
 * Small things this device keeps for itself, per account: the contact list as last seen, read marks, drafts, open windows.
 * Synchronous, so that nothing noted is lost when the tab closes right after.
 */
import * as v from 'valibot';

export interface Notes {
  /** What was noted under that name, or nothing where it is absent or of another shape. */
  read<S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> | undefined;
  /** `undefined` forgets it. A full or forbidden storage is no error: notes are a convenience. */
  write(name: string, value: unknown): void;
  /** Forgets everything of this account. */
  clear(): void;
}

type NoteStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** `account` names the account among all that ever signed in on this device. */
export function makeNotes(storage: NoteStorage, account: string): Notes {
  const prefix = `cutuca:${account}:`;

  return {
    read(name, schema) {
      const text = storage.getItem(prefix + name);
      if (text === null) return undefined;
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
      return parsed.success ? parsed.output : undefined;
    },
    write(name, value) {
      if (value === undefined) storage.removeItem(prefix + name);
      else attempt(() => storage.setItem(prefix + name, JSON.stringify(value)));
    },
    clear() {
      const names = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      for (const name of names) if (name?.startsWith(prefix)) storage.removeItem(name);
    },
  };
}

/** A storage that is full throws; what could not be noted is only missed at the next start. */
function attempt(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
