/** A2, A3, A6–A9: whether each new string is an entry, by who it says, of then and for here. Signatures come last, and apart. */
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
import type { AdmitContext } from './context.ts';
import type { NewText } from './structure.ts';

/** An entry that is right in all but its signature, which nobody has looked at yet. */
export type NewEntry = { readonly entry: Entry; readonly jws: string; readonly key: KnownDevice['key'] };

export const checkEntries = (
  texts: readonly NewText[],
  context: AdmitContext,
): Result<readonly NewEntry[], Refusal> => {
  const entries: NewEntry[] = [];
  for (const text of texts) {
    const checked = checkEntry(text, context);
    if (!checked.ok) return checked;
    entries.push(checked.value);
  }
  return ok(entries);
};

const checkEntry = ({ struct, text }: NewText, context: AdmitContext): Result<NewEntry, Refusal> => {
  const read = readEntry(text);
  if (!read.ok) return read;
  const entry = read.value;
  const device = context.device(entry.device);
  if (!device) return err(refuse('unknown-device', entry.device));
  const refusal =
    checkPlace(entry, struct, context) ??
    checkTime(entry, device, context) ??
    checkAuthor(entry, device, context);
  return refusal ? err(refusal) : ok({ entry, jws: text, key: device.key });
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

const checkTime = ({ id }: Entry, device: KnownDevice, { now }: AdmitContext): Refusal | undefined => {
  const time = timeOf(id);
  if (time > now + limits.clockSkew) return refuse('ahead-of-time', id);
  return isAfter(time, device.revokedAt) ? refuse('revoked-device', id) : undefined;
};

const checkAuthor = (entry: Entry, device: KnownDevice, context: AdmitContext): Refusal | undefined => {
  const { body, id, user } = entry;
  if (device.user !== user) return refuse('unknown-device', `${id} is not by ${user}`);
  if (entry.device === context.relayDevice) {
    const isRelays = relayKinds.has(body.kind) || body.kind === 'unknown';
    return isRelays ? undefined : refuse('relay-only-kind', `${body.kind} by the relay`);
  }
  if (relayKinds.has(body.kind)) return refuse('relay-only-kind', `${body.kind} by ${user}`);
  return wasMember(context, user, timeOf(id)) ? undefined : refuse('not-a-member', user);
};

const wasMember = ({ memberships }: AdmitContext, user: Entry['user'], time: number): boolean =>
  memberships(user).some(({ from, until }) => from <= time && !isAfter(time, until));

/**
 * Clocks may be ahead, so an entry may be dated after the end it came before: refused from then on, it would spoil the page
 * for whoever re-sends it.
 */
const isAfter = (time: number, end: number | undefined): boolean =>
  end !== undefined && time > end + limits.clockSkew;

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
