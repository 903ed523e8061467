/** The log in memory, for tests: the same promises except surviving the process. */
import { parseDocumentName, type ConversationId } from '#protocol';
import type { LogStore } from './logStore.ts';

type Row = { readonly seq: number; readonly update: Uint8Array };
type Stored = { snapshot?: Uint8Array; upto: number; rows: Row[] };

export function createMemoryLog(): LogStore {
  const documents = new Map<string, Stored>();
  /** By document, the last row that deleted something for everyone. */
  const owing = new Map<string, number>();
  const heads = new Map<ConversationId, number>();
  let last = 0;

  const raiseHead = (document: string): void => {
    const name = parseDocumentName(document);
    if (name?.type !== 'page') return;
    heads.set(name.conversation, Math.max(name.page, heads.get(name.conversation) ?? 0));
  };

  return {
    append: async (rows) => {
      for (const { also } of rows) also?.();
      return rows.map(({ document, update, erases }) => {
        const stored = documents.get(document) ?? { upto: 0, rows: [] };
        last += 1;
        if (erases === true) owing.set(document, last);
        stored.rows.push({ seq: last, update: update.slice() });
        documents.set(document, stored);
        raiseHead(document);
        return last;
      });
    },
    load: async (document) => {
      const { snapshot, upto, rows } = documents.get(document) ?? { upto: 0, rows: [] };
      return {
        ...(snapshot && { snapshot }),
        tail: rows.map(({ update }) => update),
        upto: rows.at(-1)?.seq ?? upto,
        owesErasure: owing.has(document),
      };
    },
    compact: async ({ document, state, upto, erase }) => {
      if (erase && (owing.get(document) ?? 0) <= upto) owing.delete(document);
      const rows = documents.get(document)?.rows ?? [];
      documents.set(document, {
        snapshot: state.slice(),
        upto,
        rows: rows.filter(({ seq }) => seq > upto),
      });
    },
    setAside: async (document) => {
      const stored = documents.get(document);
      if (!stored) return;
      documents.set(`set-aside:${document}`, stored);
      documents.delete(document);
    },
    owingErasure: () => [...owing.keys()],
    headPage: (conversation) => heads.get(conversation),
    probe: async () => {},
    size: () => {
      const pieces = Array.from(documents.values(), ({ snapshot, rows }) => [
        snapshot,
        ...rows.map(({ update }) => update),
      ]);
      return pieces.flat().reduce((sum, piece) => sum + (piece?.byteLength ?? 0), 0);
    },
  };
}
