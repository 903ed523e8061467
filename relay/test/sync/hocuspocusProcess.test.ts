/**
 * What Hocuspocus does by itself, each with the precaution of ours that rests on it. A test that fails here after an upgrade
 * is good news: its precaution can go.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

describe('a stock process', () => {
  /** Runs a relay with this hook in a process of its own, and one peer who makes it run; returns the exit code. */
  const exitCodeWith = (hook: string, frame: string): number | null => {
    const program = `
      import { Hocuspocus } from '@hocuspocus/server';
      import { encode, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
      const quiet = () => {};
      console.error = quiet;
      const hocuspocus = new Hocuspocus({ quiet: true, extensions: [{ ${hook} }] });
      const socket = { readyState: 1, send: quiet, close: quiet };
      const peer = hocuspocus.handleConnection(socket, new Request('http://stock/'));
      const say = (...parts) => peer.handleMessage(encode((encoder) => {
        writeVarString(encoder, 'd');
        for (const part of parts) {
          if (typeof part === 'number') writeVarUint(encoder, part);
          else if (typeof part === 'string') writeVarString(encoder, part);
          else writeVarUint8Array(encoder, part);
        }
      }));
      say(2, 0, 'token');
      setTimeout(() => say(${frame}), 50);
      setTimeout(() => process.exit(0), 300);
    `;
    const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: import.meta.dirname,
      stdio: 'ignore',
    });
    return status;
  };

  it.each([
    ['onStateless', "async onStateless() { throw new Error('a bug'); }", "5, 'hello'"],
    [
      'onChange',
      "async onChange() { throw new Error('a bug'); }",
      '0, 2, Uint8Array.of(1, 1, 5, 0, 8, 1, 1, 97, 1, 119, 1, 98, 0)',
    ],
    ['beforeSync, with nothing', 'async beforeSync() { throw undefined; }', '0, 2, Uint8Array.of(0, 0)'],
  ])('[R4] ends for an error in %s: our hooks are guarded', (_, hook, frame) => {
    expect(exitCodeWith('', frame)).toBe(0);
    expect(exitCodeWith(hook, frame)).toBe(1);
  });
});

describe('yjs', () => {
  it("[R4] is there once: two of it would not know each other's types", () => {
    const from = (name: string): string =>
      createRequire(createRequire(import.meta.url).resolve(name)).resolve('yjs');
    expect(
      new Set(['@hocuspocus/server', '@hocuspocus/provider', 'y-protocols/sync'].map(from)).size,
    ).toBe(1);
  });
});
