/**
 * What somebody can send to a document, message by message of the engine's protocol: for each kind the dearest that we could
 * think of. A kind that the engine learns and this table lacks does not pass the type check.
 */
import { MessageType } from '@hocuspocus/server';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { type DocumentName, type InboxCommand, limits, type PageCommand } from '#protocol';
import { encodeRaw, say, updatesOf } from '#protocol/testing';
import type { HostileAccount } from './hostileAccount.ts';
import { frameOf, syncFrame } from './hostileSocket.ts';

export type Target = {
  readonly hostile: HostileAccount;
  readonly type: DocumentName['type'];
  readonly name: string;
};

/** Frames, one after the other, for as long as the rate lets them through. */
export type Frames = (target: Target) => AsyncGenerator<Uint8Array> | Generator<Uint8Array>;

type MessageName = keyof typeof MessageType;
type Commands = Record<
  `page ${PageCommand['t']}` | `inbox ${InboxCommand['t']}`,
  (target: Target) => PageCommand | InboxCommand
>;

const always = (make: (target: Target) => Uint8Array): Frames =>
  function* frames(target) {
    const frame = make(target);
    for (;;) yield frame;
  };

/** As many clients as a state vector of this many bytes can name. */
const manyClients = (bytes: number): Map<number, number> =>
  new Map(Array.from({ length: Math.floor(bytes / 9) }, (_, client) => [2 ** 52 + client, 2 ** 31]));

const hugeStateVector = Y.encodeStateVector(manyClients(15_000));

async function* updates(target: Target, type: MessageType): AsyncGenerator<Uint8Array> {
  if (target.type === 'page') yield* lines(target, type);
  else yield* siblings(target, type);
}

/** Small lines, each signed and in order: the honest way, as fast as it goes. */
async function* lines({ hostile, name }: Target, type: MessageType): AsyncGenerator<Uint8Array> {
  const session = hostile.newSession();
  for (let count = 0; ; count += 1) {
    const [update] = await updatesOf(session.doc, () => say(session, `Line ${count}`));
    if (update) yield syncFrame(name, 2, update, type);
  }
}

/** Values of many clients under one key, all first in it: each has to be put in its place among all the others. */
function* siblings({ name }: Target, type: MessageType): Generator<Uint8Array> {
  for (let client = 2 ** 52; ; client -= 200) {
    const blocks = Array.from({ length: 200 }, (_, each) => ({
      client: client - each,
      clock: 0,
      structs: [{ texts: ['x'], parent: 'favourites', key: 'bob' }],
    }));
    yield syncFrame(name, 2, encodeRaw({ blocks }), type);
  }
}

function* awareness({ hostile, name }: Target): Generator<Uint8Array> {
  const client = hostile.newSession().doc.clientID;
  for (let clock = 1; ; clock += 1) {
    const draft = String(clock).padEnd(limits.awareness.bytes - 100);
    yield frameOf(name, MessageType.Awareness, (encoder) =>
      encoding.writeVarUint8Array(
        encoder,
        encoding.encode((content) => {
          encoding.writeVarUint(content, 1);
          encoding.writeVarUint(content, client);
          encoding.writeVarUint(content, clock);
          encoding.writeVarString(content, JSON.stringify({ user: hostile.user, draft }));
        }),
      ),
    );
  }
}

const authFrame = (name: string): Uint8Array =>
  frameOf(name, MessageType.Auth, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, 'token');
  });

/** Opened and closed again: from the disk into memory and out of it, if nothing else has it open. */
function* openAndClose({ name }: Target): Generator<Uint8Array> {
  for (;;) {
    yield frameOf(name, MessageType.CLOSE);
    yield authFrame(name);
    yield syncFrame(name, 1, Uint8Array.of(0, 0));
  }
}

const bytes = (type: MessageType): Frames =>
  always(({ name }) =>
    frameOf(name, type, (encoder) => encoding.writeVarUint8Array(encoder, new Uint8Array(16_000))),
  );

/** Another session of the same document with each frame: a socket may have it open often. */
function* openOften({ name }: Target): Generator<Uint8Array> {
  for (let session = 0; ; session += 1) {
    yield authFrame(`${name}\0session${session}`);
    yield syncFrame(`${name}\0session${session}`, 1, Uint8Array.of(0, 0));
  }
}

function* asks({ name }: Target, type: MessageType): Generator<Uint8Array> {
  for (;;) {
    yield syncFrame(name, 0, Uint8Array.of(0), type);
    yield syncFrame(name, 0, hugeStateVector, type);
  }
}

export const messageAttacks: Record<MessageName, readonly Frames[]> = {
  Unknown: [bytes(MessageType.Unknown)],
  Sync: [
    (target) => updates(target, MessageType.Sync),
    (target) => asks(target, MessageType.Sync),
    always(({ name }) => syncFrame(name, 2, new Uint8Array(16_000).fill(200))),
  ],
  SyncReply: [
    (target) => updates(target, MessageType.SyncReply),
    (target) => asks(target, MessageType.SyncReply),
  ],
  Awareness: [awareness],
  Auth: [openOften],
  QueryAwareness: [always(({ name }) => frameOf(name, MessageType.QueryAwareness))],
  Stateless: [
    always(({ name }) =>
      frameOf(name, MessageType.Stateless, (encoder) =>
        encoding.writeVarString(encoder, `[${'['.repeat(15_000)}`),
      ),
    ),
  ],
  BroadcastStateless: [bytes(MessageType.BroadcastStateless)],
  CLOSE: [openAndClose],
  SyncStatus: [bytes(MessageType.SyncStatus)],
  Ping: [bytes(MessageType.Ping)],
  Pong: [always(() => Uint8Array.of(MessageType.Pong))],
};

const clocks = (): [number, number][] =>
  Array.from({ length: 10_000 }, (_, client) => [2 ** 52 + client, 1]);

const commands: Commands = {
  'page seen': () => ({ t: 'seen', delivered: clocks(), read: clocks() }),
  'inbox status': () => ({ t: 'status', status: Math.random() < 0.5 ? 'busy' : 'away' }),
  'inbox presence': () => ({ t: 'presence' }),
  'inbox idle': () => ({ t: 'idle', idle: Math.random() < 0.5 }),
  'inbox token': ({ hostile }) => ({ t: 'token', token: hostile.account.token }),
};

export const commandAttacks: Record<string, Frames> = Object.fromEntries(
  Object.entries(commands).map(([command, make]): [string, Frames] => [
    command,
    function* frames(target) {
      for (;;) {
        yield frameOf(target.name, MessageType.Stateless, (encoder) =>
          encoding.writeVarString(encoder, JSON.stringify(make(target))),
        );
      }
    },
  ]),
);
