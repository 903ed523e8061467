/**
 * A2, A3, A6–A9, A15, A16: whether each new string is an entry, by who it says, of then and for here. Signatures come last, and
 * apart.
 */
import { clientIdOf } from '../clientId.ts';
import { timeOf } from '../clock.ts';
import {
  type Entry,
  isSameStruct,
  type KnownDevice,
  readEntry,
  relayKinds,
  type Struct,
  verifyEntry,
  type VerifyEntry,
} from '../entry/index.ts';
import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { AdmitContext, Span } from './context.ts';
import type { NewText } from './structure.ts';
import { makeWitnesses, type Witnesses } from './witnesses.ts';

/** An entry that is right in all but its signature, which nobody has looked at yet. */
export type NewEntry = { readonly entry: Entry; readonly jws: string; readonly key: KnownDevice['key'] };

export const checkEntries = (
  texts: readonly NewText[],
  context: AdmitContext,
): Result<readonly NewEntry[], Refusal> => {
  const entries: NewEntry[] = [];
  const witnesses = makeWitnesses(texts, context);
  for (const text of texts) {
    const checked = checkEntry(text, context, witnesses);
    if (!checked.ok) return checked;
    entries.push(checked.value);
  }
  return ok(entries);
};

const checkEntry = (
  { struct, text }: NewText,
  context: AdmitContext,
  witnesses: Witnesses,
): Result<NewEntry, Refusal> => {
  const read = readEntry(text);
  if (!read.ok) return read;
  const entry = read.value;
  const device = context.device(entry.device);
  if (!device) return err(refuse('unknown-device', entry.device));
  const refusal =
    checkPlace(entry, struct, context) ??
    checkAuthor(entry, device, context) ??
    checkAhead(entry, context);
  if (refusal) return err(refusal);
  const unproven = checkWhen(entry, device, context);
  return unproven && !witnesses.saw(struct, text)
    ? err(unproven)
    : ok({ entry, jws: text, key: device.key });
};

const checkPlace = (
  entry: Entry,
  struct: Struct,
  { conversation, page }: AdmitContext,
): Refusal | undefined => {
  const { id, device, nonce } = entry;
  if (entry.conversation !== conversation) return refuse('wrong-conversation', id);
  // The page is signed too: what was deleted from one page could be entered again on another.
  if (entry.page !== page) return refuse('wrong-conversation', `${id} is for page ${entry.page}`);
  if (!isSameStruct(entry.struct, struct)) return refuse('wrong-struct', id);
  return clientIdOf(device, nonce) === struct[0] ? undefined : refuse('wrong-client-id', id);
};

const checkAuthor = (
  { body, device: id, ...entry }: Entry,
  device: KnownDevice,
  { relayDevice }: AdmitContext,
): Refusal | undefined => {
  if (device.user !== entry.user) return refuse('unknown-device', `${entry.id} is not by ${entry.user}`);
  if (id === relayDevice) {
    const isRelays = relayKinds.has(body.kind) || body.kind === 'unknown';
    return isRelays ? undefined : refuse('relay-only-kind', `${body.kind} by the relay`);
  }
  return relayKinds.has(body.kind)
    ? refuse('relay-only-kind', `${body.kind} by ${entry.user}`)
    : undefined;
};

const checkAhead = ({ id }: Entry, { now }: AdmitContext): Refusal | undefined =>
  timeOf(id) > now + limits.clockSkew ? refuse('ahead-of-time', id) : undefined;

/**
 * An entry's time is its author's word. So what is new now must be from a device and a member of now, and not from long ago:
 * whoever signs with a stolen key could date it before the key's revocation.
 */
const checkWhen = (entry: Entry, device: KnownDevice, context: AdmitContext): Refusal | undefined => {
  const { id, user } = entry;
  if (entry.device === context.relayDevice) return undefined;
  const time = timeOf(id);
  const spans = context.memberships(user);
  if (!spans.some((span) => wasWithin(span, time))) return refuse('not-a-member', user);
  if (device.revokedAt !== undefined) return refuse('no-witness', `${id} by a revoked device`);
  if (!spans.some((span) => isWithin(span, context.now))) {
    return refuse('no-witness', `${id} by ${user}, who has left`);
  }
  return context.earliest !== undefined && time < context.earliest ? refuse('too-late', id) : undefined;
};

/** Clocks may be ahead: an entry may be dated after the end that it came before. */
const wasWithin = ({ from, until }: Span, time: number): boolean =>
  from <= time && (until === undefined || time <= until + limits.clockSkew);

/** A checker's clock may be behind the relay's. */
const isWithin = ({ from, until }: Span, now: number): boolean =>
  from <= now + limits.clockSkew && (until === undefined || now < until);

/** So many at once: one forged entry among thousands costs no more than its batch. */
const batchSize = 64;

/** Every signature is checked once, side by side. Error: `bad-signature`. */
export const checkSignatures = async (
  entries: readonly NewEntry[],
  verify: VerifyEntry = verifyEntry,
): Promise<Result<undefined, Refusal>> => {
  for (let start = 0; start < entries.length; start += batchSize) {
    const batch = entries.slice(start, start + batchSize);
    const valid = await Promise.all(batch.map(({ jws, key }) => verify(jws, key)));
    const forged = batch[valid.indexOf(false)];
    if (forged) return err(refuse('bad-signature', forged.entry.id));
  }
  return ok(undefined);
};
