/** A document in memory, with what the relay keeps beside it for as long as it is there. */
import type { Connection, Document } from '@hocuspocus/server';
import { type DocumentName, parseDocumentName, refuse, type UserId } from '#protocol';
import type { PersonSeen } from '../../receipts/index.ts';
import { Reject } from '../reject.ts';
import type { AwarenessOwners } from './awarenessOwners.ts';
import type { RosterRules } from './rosterRules.ts';
import type { PeerContext } from '../socket/index.ts';
import type { Batches } from './batches.ts';

type Page = Extract<DocumentName, { type: 'page' }>;
type Inbox = Extract<DocumentName, { type: 'inbox' }>;
type Roster = Extract<DocumentName, { type: 'roster' }>;

/** How far the log is in the document, and how much of the log is not in the snapshot. */
export type LogPosition = {
  /** The number of the last row applied. */
  upto: number;
  /** How many rows a load would read. */
  rows: number;
  /** Something was deleted for everyone, and is still in the log's files. */
  erase: boolean;
};

/** An update as it came in; the relay's own came over no connection. */
export type Written = {
  readonly update: Uint8Array;
  readonly connection?: Connection<PeerContext>;
};

type Kept = { readonly document: Document; readonly log: LogPosition };
type KeptWrites = Kept & { readonly writes: Batches<Written> };

export type OpenPage = KeptWrites &
  Page & { readonly receipts: Map<UserId, PersonSeen>; readonly owners: AwarenessOwners };
export type OpenInbox = Kept & Inbox;
export type OpenRoster = KeptWrites & Roster & { readonly rules: RosterRules };
export type Writable = OpenPage | OpenRoster;
export type OpenDocument = Writable | OpenInbox;

export type OpenDocuments = {
  readonly add: (open: OpenDocument) => void;
  /** Throws where the document was never loaded, which no hook after loading can see. */
  readonly get: (document: Document) => OpenDocument;
  /** The same, and refuses an inbox: nothing is ever written to it. */
  readonly getWritable: (document: Document) => Writable;
};

export function createOpenDocuments(): OpenDocuments {
  const documents = new WeakMap<Document, OpenDocument>();
  const get = (document: Document): OpenDocument => {
    const open = documents.get(document);
    if (!open) throw new UnknownDocument(document.name);
    return open;
  };
  return {
    add: (open) => void documents.set(open.document, open),
    get,
    getWritable: (document) => {
      const open = get(document);
      if (open.type === 'inbox') throw new Reject(refuse('forbidden', 'an inbox holds nothing'));
      return open;
    },
  };
}

/** The name of a document that passed the gate. Throws for any other. */
export function nameOf(documentName: string): DocumentName {
  const name = parseDocumentName(documentName);
  if (!name) throw new UnknownDocument(documentName);
  return name;
}

class UnknownDocument extends Error {
  readonly code = 'unknown-document';

  constructor(name: string) {
    super(`${name} is no open document`);
  }
}
