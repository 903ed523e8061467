import { beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#protocol';
import { makeFakeTimers, type FakeTimers } from '#peer/testing';
import { type PlatformSocket, TokenSocket, type TokenSocketDeps } from './tokenSocket.ts';

/** Stands where the platform's own WebSocket stands, so that nothing leaves the test. */
class Wire extends EventTarget implements PlatformSocket {
  binaryType = '';
  readyState = 0;
  readonly sent: Uint8Array[] = [];

  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  send(frame: Uint8Array): void {
    this.sent.push(frame);
  }

  close(): void {
    this.readyState = 3;
  }
}

let timers: FakeTimers;
let wire: Wire;
let opened: { url: string; protocols: readonly string[] }[];
let tooLarge: number;
let token: PromiseWithResolvers<string | undefined>;

const openSocket = () => {
  const deps: TokenSocketDeps = {
    after: timers.after,
    makeWebSocket: (url, protocols) => {
      opened.push({ url, protocols });
      return wire;
    },
    takeToken: () => token.promise,
    onTooLarge: () => {
      tooLarge += 1;
    },
  };
  const socket = new TokenSocket('wss://chat.example/sync', deps);
  const closed: (readonly [number, string])[] = [];
  socket.addEventListener('close', ({ code, reason }) => closed.push([code, reason]));
  return { socket, closed };
};

beforeEach(() => {
  timers = makeFakeTimers();
  wire = new Wire();
  opened = [];
  tooLarge = 0;
  token = Promise.withResolvers();
});

describe('a socket with a token', () => {
  it('[I2] waits for a fresh token, and shows it where no log looks', async () => {
    const { socket } = openSocket();
    expect(socket.readyState).toBe(0);
    expect(opened).toEqual([]);
    token.resolve('abc');
    await expect
      .poll(() => opened)
      .toEqual([{ url: 'wss://chat.example/sync', protocols: ['cutuca', 'bearer.abc'] }]);
    wire.open();
    expect(socket.readyState).toBe(1);
  });

  it('[I2] does not open without one', async () => {
    const { closed } = openSocket();
    token.resolve(undefined);
    await expect.poll(() => closed).toEqual([[1006, 'no token']]);
    expect(opened).toEqual([]);
  });

  it('[I2] does not open after it was closed', async () => {
    const { socket, closed } = openSocket();
    socket.close();
    token.resolve('abc');
    await token.promise;
    expect(closed).toEqual([[1006, 'closed here']]);
    expect(opened).toEqual([]);
  });

  it('[K4] gives up on a relay that does not answer', () => {
    const { closed } = openSocket();
    timers.advance(20_000);
    expect(closed).toEqual([[1006, 'no answer']]);
  });

  it('[A8] sends no frame that would cost the whole connection', async () => {
    const { socket } = openSocket();
    token.resolve('abc');
    await expect.poll(() => opened.length).toBe(1);
    wire.open();
    const send = (bytes: number) => socket.send(new Uint8Array(bytes));
    send(limits.frame.clientBytes);
    send(limits.frame.clientBytes + 1);
    expect(wire.sent.map(({ length }) => length)).toEqual([limits.frame.clientBytes]);
    expect(tooLarge).toBe(1);
  });
});
