import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseCommand } from './command.ts';

const benches = { durable: { about: 'entries' }, start: { about: 'starts' } };
const run = promisify(execFile);
const main = join(import.meta.dirname, 'main.ts');

describe('npm run bench', () => {
  it('[T8] runs what it is told, or all, and writes where it is told', () => {
    const args = ['start', '--json', 'rows.json', '--markdown', 'tables.md'];
    expect(parseCommand(args, benches)).toEqual({
      ok: true,
      value: { names: ['start'], json: 'rows.json', markdown: 'tables.md' },
    });
    expect(parseCommand(['all'], benches)).toMatchObject({ value: { names: ['durable', 'start'] } });
  });

  it.each([[[]], [['tea']], [['all', '--yaml']]])('[T8] says what is wrong with %j', (args) => {
    expect(parseCommand(args, benches).ok).toBe(false);
  });

  it('[T8] tells what there is to whoever asks for something else, and ends with 64', async () => {
    const asked = run(process.execPath, [main, 'tea']);
    await expect(asked).rejects.toMatchObject({ code: 64 });
    await expect(asked).rejects.toHaveProperty('stderr', expect.stringContaining('durable'));
  });
});
