import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { syncPath, syncProtocol, tokenProtocol } from '#protocol';
import { createLogger } from '../../logger.ts';
import {
  connectRaw,
  makeAccount,
  type RawPeer,
  refusedUpgrade,
  startRelay,
  type TestAccount,
  type TestRelay,
} from '../support/index.ts';

let relay: TestRelay;
let mallory: TestAccount;
let lines: string[];
let open: Socket[];

beforeEach(async () => {
  lines = [];
  open = [];
  relay = await startRelay({
    logger: createLogger({ write: (line) => lines.push(line) }, Date.now),
    syncTiming: { mostSockets: { ofAccount: 5, fromNetwork: 3 } },
    config: { trustedProxies: ['127.0.0.1'] },
  });
  mallory = await makeAccount(relay, 'mallory');
});

afterEach(async () => {
  for (const socket of open) socket.destroy();
  await relay.close();
});

/** The head of a request, and none of its body. */
async function begin(from = '198.51.100.1'): Promise<Socket> {
  const socket = connect(relay.port, '127.0.0.1');
  open.push(socket);
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(
    `POST /api/session HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: ${from}\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{`,
  );
  return socket;
}

describe('sockets', () => {
  it('[R21] of one account are limited, and one that closes makes room', async () => {
    const peers: RawPeer[] = [];
    for (let count = 0; count < 5; count += 1) peers.push(await connectRaw(relay, mallory.token));
    expect(await refusedUpgrade(relay, mallory.token)).toMatchObject({ status: 429 });
    await peers[0]?.close();
    await vi.waitFor(async () => peers.push(await connectRaw(relay, mallory.token)));
    for (const peer of peers) await peer.close();
  });

  it('[R21] from one network are limited, whoever they are of', async () => {
    const people = [mallory];
    for (const name of ['a1', 'a2', 'a3']) people.push(await makeAccount(relay, name));
    const upgradeOf = async ({ token }: TestAccount): Promise<number> => {
      const socket = connect(relay.port, '127.0.0.1');
      open.push(socket);
      socket.write(
        [
          `GET ${syncPath} HTTP/1.1`,
          'Host: localhost',
          'Connection: Upgrade',
          'Upgrade: websocket',
          'Sec-WebSocket-Version: 13',
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
          `Sec-WebSocket-Protocol: ${syncProtocol}, ${tokenProtocol(token)}`,
          'X-Forwarded-For: 203.0.113.1',
          '\r\n',
        ].join('\r\n'),
      );
      const [answer] = (await once(socket, 'data')) as [Buffer];
      return Number(answer.toString().split(' ')[1]);
    };
    const statuses: number[] = [];
    for (const person of people) statuses.push(await upgradeOf(person));
    expect(statuses).toEqual([101, 101, 101, 429]);
  });

  it('[R4] [R21] that are hung up during the upgrade neither end the relay nor stay counted', async () => {
    for (const token of [mallory.token, 'not.a.token']) {
      for (let count = 0; count < 100; count += 1) {
        const socket = connect(relay.port, '127.0.0.1').on('error', () => {});
        await once(socket, 'connect');
        socket.write(
          `GET ${syncPath} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ${syncProtocol}, ${tokenProtocol(token)}\r\n\r\n`,
          () => socket.resetAndDestroy(),
        );
      }
    }
    const peers: RawPeer[] = [];
    await vi.waitFor(async () => {
      while (peers.length < 5) peers.push(await connectRaw(relay, mallory.token));
    }, 10_000);
    expect(await refusedUpgrade(relay, mallory.token)).toMatchObject({ status: 429 });
    for (const peer of peers) await peer.close();
  });

  it('[X7] are refused under a name that is not the relay’s', async () => {
    const socket = connect(relay.port, '127.0.0.1');
    open.push(socket);
    socket.write(
      `GET ${syncPath} HTTP/1.1\r\nHost: evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: http://evil.example\r\nSec-WebSocket-Protocol: ${syncProtocol}, ${tokenProtocol(mallory.token)}\r\n\r\n`,
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 403 /);
  });
});

describe('half-sent bodies', () => {
  it('[R22] are limited for the network that they come from, and others are answered meanwhile', async () => {
    const begun = await Promise.all(Array.from({ length: 600 }, async () => begin('203.0.113.1')));
    const refused = (): number => begun.filter(({ bytesRead }) => bytesRead > 0).length;
    await vi.waitFor(() => expect(refused()).toBe(600 - 512), 20_000);
    expect((await mallory.call('contacts')).ok).toBe(true);
    for (const socket of begun) socket.destroy();
  });

  it('[R23] that are hung up are no errors of the relay', async () => {
    const begun = await Promise.all(Array.from({ length: 50 }, async () => begin()));
    for (const socket of begun) socket.destroy();
    expect((await mallory.call('contacts')).ok).toBe(true);
    expect(lines.filter((line) => line.includes('"error"'))).toEqual([]);
  });
});
