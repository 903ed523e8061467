import { Duplex } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createBatch } from './batch.ts';

describe('a batch', () => {
  it('[R13] sends what is written in one go with one call, and the next apart', async () => {
    const calls: string[] = [];
    const transport = new Duplex({
      writev: (chunks, done) => {
        calls.push(chunks.map(({ chunk }) => String(chunk)).join(' '));
        done();
      },
    });
    const begin = createBatch(transport);
    const write = (text: string): void => {
      begin();
      transport.write(text);
    };
    write('one');
    await Promise.resolve().then(() => write('two'));
    await new Promise(setImmediate);
    write('three');
    await new Promise(setImmediate);
    expect(calls).toEqual(['one two', 'three']);
  });
});
