import { Duplex } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createBatch } from './batch.ts';

describe('a batch', () => {
  it('[R13] sends what is written in one go with one call, and the next apart', async () => {
    const calls: string[] = [];
    const open = (name: string): Duplex =>
      new Duplex({
        writev: (chunks, done) => {
          calls.push([name, ...chunks.map(({ chunk }) => String(chunk))].join(' '));
          done();
        },
      });
    const begin = createBatch();
    const write = (transport: Duplex, text: string): void => {
      begin(transport);
      transport.write(text);
    };
    const alice = open('alice');
    const bob = open('bob');
    write(alice, 'one');
    write(bob, 'one');
    await Promise.resolve().then(() => write(alice, 'two'));
    await new Promise(setImmediate);
    write(alice, 'three');
    await new Promise(setImmediate);
    expect(calls).toEqual(['alice one two', 'bob one', 'alice three']);
  });
});
