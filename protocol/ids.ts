/** Branded ids, and the names of documents. A string that has not passed one of these parsers is not an id. */
import * as v from 'valibot';

const opaque = /^[A-Za-z0-9_-]{8,64}$/;

/** A user: opaque, made by the relay, never reused. The *handle* is what people type. */
export const UserId = v.pipe(v.string(), v.regex(opaque), v.brand('UserId'));
export type UserId = v.InferOutput<typeof UserId>;

/** A device: the RFC 7638 SHA-256 thumbprint of its public key, so a device id cannot be claimed without its key. */
export const DeviceId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/), v.brand('DeviceId'));
export type DeviceId = v.InferOutput<typeof DeviceId>;

/** A conversation: opaque, made by the relay. */
export const ConversationId = v.pipe(v.string(), v.regex(opaque), v.brand('ConversationId'));
export type ConversationId = v.InferOutput<typeof ConversationId>;

/** One signed thing said: a UUIDv7 in lower case, whose time comes from the writer's hybrid logical clock. */
export const EntryId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  v.brand('EntryId'),
);
export type EntryId = v.InferOutput<typeof EntryId>;

/** What makes one session of one device in one document unique: 16 random bytes in base64url. */
export const Nonce = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/), v.brand('Nonce'));
export type Nonce = v.InferOutput<typeof Nonce>;

/** A file by its content: SHA-256 in lower-case hex, which every file system keeps apart. */
export const BlobId = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.brand('BlobId'));
export type BlobId = v.InferOutput<typeof BlobId>;

/** What people type to find each other: lower case, 2 to 32 characters. */
export const Handle = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^[a-z0-9](?:[a-z0-9._-]{0,30}[a-z0-9])$/),
  v.brand('Handle'),
);
export type Handle = v.InferOutput<typeof Handle>;

/** The document that a name stands for. */
export type DocumentName =
  | { readonly type: 'page'; readonly conversation: ConversationId; readonly page: number }
  | { readonly type: 'inbox'; readonly user: UserId }
  | { readonly type: 'roster'; readonly user: UserId };

export const formatDocumentName = (name: DocumentName): string => {
  switch (name.type) {
    case 'page':
      return `c:${name.conversation}:${name.page}`;
    case 'inbox':
    case 'roster':
      return `${name.type}:${name.user}`;
  }
};

const namePattern =
  /^(?:c:(?<conversation>[A-Za-z0-9_-]{8,64}):(?<page>0|[1-9]\d{0,5})|(?<type>inbox|roster):(?<user>[A-Za-z0-9_-]{8,64}))$/;

/** An allow-list, not a filter: anything that is not exactly a name of ours is `undefined` (`__proto__`, `c:x:01`, …). */
export const parseDocumentName = (text: string): DocumentName | undefined => {
  const groups = namePattern.exec(text)?.groups;
  if (!groups) return undefined;
  const { conversation, page, type, user } = groups;
  if (conversation !== undefined && page !== undefined) {
    return { type: 'page', conversation: conversation as ConversationId, page: Number(page) };
  }
  if (type === 'inbox' || type === 'roster') return { type, user: user as UserId };
  return undefined;
};
