/**
 * What a roster may be: any Yjs content of its owner, whole and not too large. Each update is tried on a copy first, since
 * Yjs can fail half way, and an update that fails in the log would fail at every load.
 */
import * as Y from 'yjs';
import { err, limits, ok, refuse, type Refusal, type Result } from '#protocol';

export type RosterRules = {
  /** Whether the update changes anything. Refusals: `malformed`, `clock-gap`, `too-large`. */
  readonly check: (update: Uint8Array) => Result<{ readonly changes: boolean }, Refusal>;
  /** What was checked last was not applied after all. */
  readonly forget: () => void;
};

export function createRosterRules(document: Y.Doc): RosterRules {
  let copy: Copy | undefined;

  const check: RosterRules['check'] = (update) => {
    copy ??= createCopy(document);
    const tried = copy.apply(update);
    if (!tried.ok) copy = undefined;
    return tried;
  };
  return {
    check,
    forget: () => {
      copy = undefined;
    },
  };
}

type Copy = { readonly apply: (update: Uint8Array) => Result<{ readonly changes: boolean }, Refusal> };

function createCopy(document: Y.Doc): Copy {
  const copy = new Y.Doc();
  const state = Y.encodeStateAsUpdate(document);
  Y.applyUpdate(copy, state);
  let changes = false;
  copy.on('update', () => {
    changes = true;
  });
  /** Never less than the size; measured again where it seems too large, since much of it may be replaced by now. */
  let size = state.length;

  return {
    apply: (update) => {
      changes = false;
      try {
        Y.applyUpdate(copy, update);
      } catch (error) {
        return err(refuse('malformed', String(error)));
      }
      if (copy.store.pendingStructs || copy.store.pendingDs) return err(refuse('clock-gap'));
      size += update.length;
      if (size > limits.roster.bytes) size = Y.encodeStateAsUpdate(copy).length;
      return size > limits.roster.bytes ? err(refuse('too-large')) : ok({ changes });
    },
  };
}
