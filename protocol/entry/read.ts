/** Reading an entry: what it says, if it is one. Whether its signature holds is asked in `sign.ts`, once, when it is admitted. */
import { base64url } from 'jose';
import { decodeUtf8 } from 'lib0/string';
import * as v from 'valibot';
import { ConversationId, DeviceId, EntryId, Nonce, UserId } from '../ids.ts';
import { limits } from '../limits.ts';
import { memo } from '../memo.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { decodeBody } from './body.ts';
import { type Entry, PageNumber, Struct } from './kinds.ts';

/**
 * One spelling only: base64url without padding, and a signature (64 bytes) whose spare bits are zero. Otherwise anybody
 * could respell the part of another's entry that its signature does not cover, and peers would hold different documents.
 */
const compactJws = /^(?<header>[\w-]{1,200})\.(?<payload>[\w-]+)\.[\w-]{85}[AQgw]$/;

/** Exactly these: a header that asks for more (`crit`, `b64`, `jwk`) is not ours. */
const Header = v.strictObject({ alg: v.literal('EdDSA'), kid: DeviceId });

const Payload = v.looseObject({
  id: EntryId,
  u: UserId,
  c: ConversationId,
  p: PageNumber,
  y: Struct,
  n: Nonce,
  kind: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
});

/**
 * What it reads is shared with whoever reads the same again – who admits it, who indexes its page, who shows it – and is not
 * to be modified. Errors: `entry-too-large`, `not-an-entry`.
 */
export const readEntry = (jws: string): Result<Entry, Refusal> => {
  if (jws.length > limits.entry.bytes) return err(refuse('entry-too-large'));
  return jws.length > longestRemembered ? read(jws) : readOnce(jws);
};

const read = (jws: string): Result<Entry, Refusal> => {
  const parts = compactJws.exec(jws)?.groups;
  const device = deviceIn(parts?.['header'] ?? '');
  if (!device.ok) return device;
  const payload = v.safeParse(Payload, parseJson(parts?.['payload']));
  if (!payload.success) return err(refuse('not-an-entry', v.summarize(payload.issues)));

  const { id, u, c, p, y, n, ...encoded } = payload.output;
  const body = decodeBody(encoded);
  if (!body.ok) return body;
  return ok({
    id,
    conversation: c,
    page: p,
    user: u,
    device: device.value,
    struct: y,
    nonce: n,
    body: body.value,
  });
};

/** A device has one header for all it says. */
const deviceIn = memo(1_000, (header): Result<DeviceId, Refusal> => {
  const parsed = v.safeParse(Header, parseJson(header));
  return parsed.success ? ok(parsed.output.kid) : err(refuse('not-an-entry', 'header'));
});

/** A page of short lines or two. A read costs a tenth of a signature check. */
const readOnce = memo(1_000, read);
const longestRemembered = 2_048;

const parseJson = (encoded: string | undefined): unknown => {
  if (encoded === undefined) return undefined;
  try {
    return JSON.parse(decodeUtf8(base64url.decode(encoded)));
  } catch {
    return undefined;
  }
};
