import { MessageType } from '@hocuspocus/server';
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { readFrame } from './frame.ts';

const frame = (address: string, type: number): Uint8Array => {
  const encoder = createEncoder();
  writeVarString(encoder, address);
  writeVarUint(encoder, type);
  return toUint8Array(encoder);
};

describe('a frame', () => {
  it('[R13] of one byte can be the answer to a ping', () => {
    expect(readFrame(Uint8Array.of(10))).toEqual({ type: 'pong' });
  });

  it.each(['c:conversation1:0', 'inbox:alice000', 'roster:alice000', 'inbox:alice000\0a1b2c3'])(
    '[R7] for %j goes on to the document',
    (address) => {
      expect(readFrame(frame(address, MessageType.Stateless))).toEqual({
        type: 'message',
        address,
        says: 'other',
        update: undefined,
      });
    },
  );

  it.each([
    '__proto__',
    'constructor',
    'c:conversation1:01',
    '',
    'inbox:alice000\0',
    'inbox:alice000\0a b',
    '\0a1b2c3',
  ])('[R7] for %j is for no document', (address) => {
    expect(readFrame(frame(address, MessageType.Auth))).toEqual({
      type: 'no-document',
      address,
      asksToOpen: true,
    });
    expect(readFrame(frame(address, MessageType.Sync))).toMatchObject({ asksToOpen: false });
  });

  it.each([
    ['open', MessageType.Auth, []],
    ['close', MessageType.CLOSE, []],
    ['other', MessageType.Sync, [0]],
    ['what-you-lack', MessageType.Sync, [1]],
    ['update', MessageType.SyncReply, [2]],
    ['other', MessageType.Sync, []],
  ] as const)('[R7] can say %j', (says, type, rest) => {
    const whole = Uint8Array.of(...frame('inbox:alice000', type), ...rest);
    expect(readFrame(whole)).toEqual({
      type: 'message',
      address: 'inbox:alice000',
      says,
      update: undefined,
    });
  });

  it('[R7] has what it brings for the document, if that is there', () => {
    const update = (...rest: number[]): unknown =>
      readFrame(Uint8Array.of(...frame('roster:alice000', MessageType.Sync), 2, ...rest));
    expect(update(3, 7, 8, 9)).toMatchObject({ says: 'update', update: Uint8Array.of(7, 8, 9) });
    expect(update(3, 7, 8)).toMatchObject({ says: 'update', update: undefined });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['an address that never ends', Uint8Array.of(200, 1, 65)],
    ['an address without a message', frame('inbox:alice000', 0).slice(0, -1)],
    ['a very long address', frame('a'.repeat(10_000), 0)],
    ['bytes that are no text', Uint8Array.of(2, 0xff, 0xfe, 0)],
  ])('[R4] of %s is garbage', (_, data) => {
    expect(readFrame(data)).toEqual({ type: 'garbage' });
  });
});
