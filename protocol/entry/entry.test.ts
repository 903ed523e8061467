import { describe, expect, it } from 'vitest';
import {
  decodeBody,
  encodeBody,
  type EntryBody,
  isKnownKind,
  readEntry,
  signEntry,
  verifyEntry,
} from '#protocol';
import {
  alice,
  makeTestConversation,
  mallory,
  nextEntry,
  openSession,
  targetOf,
} from '#protocol/testing';

const session = openSession(alice, makeTestConversation());
const other = { ...nextEntry(session), body: { kind: 'nudge' } as const };
const target = { id: other.id, user: other.user };

const bodies: readonly EntryBody[] = [
  {
    kind: 'text',
    text: 'Olá! 👋',
    format: { font: 'courier', bold: true, color: '#ff00aa' },
    reply: target,
  },
  { kind: 'nudge' },
  { kind: 'wink', wink: 'paper-plane' },
  { kind: 'edit', target, text: 'Oi!' },
  { kind: 'delete', target: targetOf(other), also: [targetOf(other)] },
  { kind: 'react', target, reaction: '(L)', on: true },
  { kind: 'react', target, reaction: '👩🏽‍🚀', on: true },
  { kind: 'title', title: 'Churrasco' },
  { kind: 'picture', picture: { type: 'gallery', name: 'kite' } },
  { kind: 'picture' },
  { kind: 'joined', member: alice.user },
  { kind: 'left', member: alice.user },
  { kind: 'role', member: alice.user, role: 'owner' },
  { kind: 'unknown', name: 'hologram', fields: { shows: 'pig', loud: true } },
];

describe('an entry', () => {
  it.each(bodies)(
    '[C2] of kind $kind says when it is read what it said when it was signed',
    async (body) => {
      const entry = { ...nextEntry(session), body };
      const jws = await signEntry({ ...entry, key: alice.privateKey });
      expect(readEntry(jws)).toEqual({ ok: true, value: entry });
      expect(await verifyEntry(jws, alice.key)).toBe(true);
      expect(await verifyEntry(jws, mallory.key)).toBe(false);
    },
  );

  it('[C2] is a compact JWS by Ed25519 with {alg, kid} and {id, u, c, p, y, n, kind, …}', async () => {
    const entry = { ...nextEntry(session), body: { kind: 'text', text: 'oi' } as const };
    const jws = await signEntry({ ...entry, key: alice.privateKey });
    const [header, payload] = jws.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    expect(JSON.parse(header ?? '')).toEqual({ alg: 'EdDSA', kid: alice.device });
    expect(JSON.parse(payload ?? '')).toEqual({
      id: entry.id,
      u: alice.user,
      c: entry.conversation,
      p: 0,
      y: entry.struct,
      n: entry.nonce,
      kind: 'text',
      text: 'oi',
    });
  });

  it('[C2] does not verify when a letter of it is another', async () => {
    const jws = await signEntry({ ...other, key: alice.privateKey });
    const [header, payload = '', signature] = jws.split('.');
    const changed = Buffer.from(payload, 'base64url').toString().replace('nudge', 'title');
    const forged = [header, Buffer.from(changed).toString('base64url'), signature].join('.');
    expect(await verifyEntry(forged, alice.key)).toBe(false);
    expect(await verifyEntry('not.a.jws', alice.key)).toBe(false);
  });

  it('[C2] can not say its own id, author or place twice: the signed ones win', async () => {
    const body: EntryBody = {
      kind: 'unknown',
      name: 'hologram',
      fields: { id: 'x', u: mallory.user, p: 9 },
    };
    const entry = { ...nextEntry(session), body };
    const read = readEntry(await signEntry({ ...entry, key: alice.privateKey }));
    expect(read).toMatchObject({ ok: true, value: { id: entry.id, user: alice.user, page: 0 } });
  });
});

describe('a body', () => {
  it.each(bodies)('[K6] of kind $kind comes out of the codec as it went in', (body) => {
    expect(decodeBody(encodeBody(body))).toEqual({ ok: true, value: body });
  });

  it('[C3] of a kind this version does not know is kept, whatever it holds', () => {
    const encoded = { kind: 'hologram', size: 3, target: 'not what we call one' };
    const decoded = decodeBody(encoded);
    expect(decoded).toEqual({
      ok: true,
      value: { kind: 'unknown', name: 'hologram', fields: { size: 3, target: 'not what we call one' } },
    });
    expect(decoded.ok && encodeBody(decoded.value)).toEqual(encoded);
  });

  it('[C3] keeps what newer versions add to a kind that this one knows', () => {
    const encoded = { kind: 'text', text: 'oi', mood: 'sunny', format: { bold: true, glow: 1 } };
    expect(decodeBody(encoded)).toEqual({ ok: true, value: encoded });
  });

  it.each(['', 'ha ha', '😀😀', 'a\u0301', '\u202e(L)', 7])(
    '[C10] reacts with a code or one emoji, not with %j',
    (reaction) => {
      const decoded = decodeBody({ kind: 'react', target, reaction, on: true });
      expect(decoded).toMatchObject({ ok: false, error: { type: 'not-an-entry' } });
    },
  );

  it('[A11] has no kind by the name of what every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(isKnownKind(name)).toBe(false);
  });
});
