import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import {
  clientIdOf,
  type ConversationId,
  type EntryId,
  newNonce,
  pageEntries,
  signEntry,
  type UserId,
} from '#protocol';
import {
  encodeRaw,
  makeSeededRandom,
  nextEntry,
  type RawUpdate,
  remove,
  say,
  type Session,
  signNext,
  updatesOf,
} from '#protocol/testing';
import {
  connectRaw,
  makeAccount,
  makeContacts,
  makeDevice,
  type RawPeer,
  sessionOf,
  startRelay,
  type TestAccount,
  type TestRelay,
} from '../support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let mallory: TestAccount;
let carol: TestAccount;
/** Of alice and mallory: she is a member, and means harm. */
let conversation: ConversationId;
/** Of mallory and carol. */
let other: ConversationId;

beforeAll(async () => {
  // Hocuspocus prints every refusal.
  vi.spyOn(console, 'error').mockReturnValue();
  relay = await startRelay();
  alice = await makeAccount(relay, 'alice');
  mallory = await makeAccount(relay, 'mallory');
  carol = await makeAccount(relay, 'carol');
  conversation = await makeContacts(alice, mallory);
  other = await makeContacts(mallory, carol);
});

afterAll(async () => {
  await relay.close();
  vi.restoreAllMocks();
});

const page = (): string => `c:${conversation}:0`;
const inbox = (): string => `inbox:${mallory.user}`;

/** What a fresh reader gets of the page: nothing of what was refused may be in it. */
const readPage = async (): Promise<Uint8Array> => {
  const reader = await connectRaw(relay, alice.token);
  await reader.open(page());
  reader.askForAll(page());
  const { payload } = await reader.hear('sync', ({ step }) => step === 1);
  await reader.close();
  return payload;
};

const textsIn = (update: Uint8Array): string[] => {
  const document = new Y.Doc();
  Y.applyUpdate(document, update);
  return pageEntries(document).flatMap(({ body }) => (body.kind === 'text' ? [body.text] : []));
};

let peer: RawPeer;
let witness: RawPeer;
let session: Session;
let before: { readonly page: Uint8Array; readonly rows: number; readonly told: number };

/** How things stand for everyone else. */
const look = async (): Promise<typeof before> => ({
  page: await readPage(),
  rows: relay.stats().rows,
  told: witness.heard.filter(({ type }) => type === 'sync' || type === 'closed').length,
});

const openAll = async (): Promise<RawPeer> => {
  const opened = await connectRaw(relay, mallory.token);
  await opened.open(page());
  await opened.open(inbox());
  return opened;
};

beforeEach(async () => {
  peer = await openAll();
  witness = await connectRaw(relay, alice.token);
  await witness.open(page());
  session = sessionOf(mallory, conversation);
  before = await look();
  return async () => {
    await peer.close();
    await witness.close();
  };
});

/** Sends the update and expects this refusal, nothing changed for anyone, and the peer's other documents open. */
const expectRefused = async (update: Uint8Array | RawUpdate, refusal: string): Promise<void> => {
  peer.sendUpdate(page(), update instanceof Uint8Array ? update : encodeRaw(update));
  expect(await peer.closedBecause(page())).toBe(refusal);
  expect(await look()).toEqual(before);
  peer.sendStateless(inbox(), { t: 'status', status: 'busy' });
  await peer.hear('stateless', ({ name }) => name === inbox());
};

const text = (body: string) => ({ kind: 'text', text: body }) as const;
const only = (client: number, texts: readonly string[], clock = 0): RawUpdate => ({
  blocks: [{ client, clock, structs: [{ texts }] }],
});
const own = (): number => session.doc.clientID;

describe('a member who means harm', () => {
  it("[A2] does not speak in another's name", async () => {
    await expectRefused(only(own(), [await signNext(session, { user: alice.user })]), 'unknown-device');
  });

  it("[A2] does not speak from another's device", async () => {
    const nonce = newNonce(makeSeededRandom(1).bytes);
    const client = clientIdOf(alice.device.id, nonce);
    const forged = await signNext(session, {
      user: alice.user,
      device: alice.device.id,
      nonce,
      struct: [client, 0],
    });
    await expectRefused(only(client, [forged]), 'bad-signature');
  });

  it("[A3] does not write under another's clientID", async () => {
    const client = sessionOf(alice, conversation).doc.clientID;
    const forged = await signNext(session, { struct: [client, 0] });
    await expectRefused(only(client, [forged]), 'wrong-client-id');
  });

  it('[A6] does not bring an entry of another conversation', async () => {
    await expectRefused(
      only(own(), [await signNext(session, { conversation: other })]),
      'wrong-conversation',
    );
  });

  it('[A6] does not bring an entry that names another struct', async () => {
    await expectRefused(only(own(), [await signNext(session, { struct: [own(), 1] })]), 'wrong-struct');
  });

  it('[A4] does not delete what another said', async () => {
    const theirs = sessionOf(alice, conversation);
    const [spoken] = await updatesOf(theirs.doc, () => say(theirs, 'mine to delete'));
    witness.sendUpdate(page(), spoken ?? new Uint8Array());
    await peer.hear('sync', ({ step }) => step === 2);
    before = await look();
    await expectRefused({ deleted: [[theirs.doc.clientID, [[0, 1]]]] }, 'unauthorised-deletion');
  });

  it('[A4] does not delete what another said with a deletion of its own signing', async () => {
    const theirs = sessionOf(alice, conversation);
    const update = Y.mergeUpdates([...(await updatesOf(theirs.doc, () => say(theirs, 'mine')))]);
    witness.sendUpdate(page(), update);
    await peer.hear('sync', ({ step }) => step === 2);
    before = await look();
    Y.applyUpdate(session.doc, update);
    const spoken = await say(theirs, 'never sent');
    const [deletion] = await updatesOf(session.doc, () =>
      remove(session, { ...spoken, struct: [theirs.doc.clientID, 0] }),
    );
    await expectRefused(deletion ?? new Uint8Array(), 'unauthorised-deletion');
  });

  it('[A4] does not swallow what another is about to say', async () => {
    const theirs = sessionOf(alice, conversation);
    const swallow = (
      content: { readonly deleted: number } | { readonly collected: number },
    ): RawUpdate => ({
      blocks: [{ client: theirs.doc.clientID, clock: 0, structs: [content] }],
    });
    await expectRefused(swallow({ deleted: 1 }), 'unauthorised-deletion');
    await peer.close();
    peer = await openAll();
    await expectRefused(swallow({ collected: 1 }), 'unauthorised-deletion');
    const [spoken] = await updatesOf(theirs.doc, () => say(theirs, 'heard all the same'));
    witness.sendUpdate(page(), spoken ?? new Uint8Array());
    await witness.hear('status');
    expect(textsIn(await readPage())).toContain('heard all the same');
  });

  it('[A1] does not write to another root', async () => {
    const structs = [{ texts: [await signNext(session)], parent: 'elsewhere' }];
    await expectRefused({ blocks: [{ client: own(), clock: 0, structs }] }, 'unknown-root');
  });

  it('[A1] does not nest types', async () => {
    const nested = new Y.Doc();
    const [update] = await updatesOf(nested, () => nested.getArray('log').push([new Y.Map()]));
    await expectRefused(update ?? new Uint8Array(), 'nested-type');
  });

  it('[A1] does not leave a gap', async () => {
    const late = await signNext(session, { struct: [own(), 5] });
    await expectRefused(only(own(), [late], 5), 'clock-gap');
  });

  it('[A7] does not write from the future', async () => {
    const inTenMinutes = (Date.now() + 600_000).toString(16).padStart(12, '0');
    const id = `${inTenMinutes.slice(0, 8)}-${inTenMinutes.slice(8)}-7000-8000-000000000000` as EntryId;
    await expectRefused(only(own(), [await signNext(session, { id })]), 'ahead-of-time');
  });

  it('[A8] does not say 9 KB at once', async () => {
    const long = await signNext(session, { body: text('x'.repeat(9 * 1_024)) });
    await expectRefused(only(own(), [long]), 'entry-too-large');
  });

  it('[A9] does not speak as the relay', async () => {
    const joined = await signNext(session, { body: { kind: 'joined', member: carol.user } });
    await expectRefused(only(own(), [joined]), 'relay-only-kind');
  });

  it('[A2] does not speak for one who is no member', async () => {
    const theirs = sessionOf(carol, conversation);
    const [spoken] = await updatesOf(theirs.doc, () => say(theirs, 'I am not here'));
    await expectRefused(spoken ?? new Uint8Array(), 'not-a-member');
  });

  it('[A2] does not use a device that nobody registered', async () => {
    const stranger = sessionOf({ ...mallory, device: await makeDevice() }, conversation);
    await expectRefused(only(stranger.doc.clientID, [await signNext(stranger)]), 'unknown-device');
  });

  it('[A11] gets nowhere with garbage', async () => {
    await expectRefused(Uint8Array.of(1, 2, 3, 4, 5), 'malformed');
  });

  it('[A5] loses a whole batch for one bad entry in it', async () => {
    const good = await signNext(session);
    const forged = await signEntry({
      ...nextEntry(session),
      struct: [own(), 1],
      user: 'somebody-else' as UserId,
      body: text('forged'),
      key: mallory.device.key,
    });
    await expectRefused(only(own(), [good, forged]), 'unknown-device');
  });
});
