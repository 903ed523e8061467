import { describe, expect, it } from 'vitest';
import { makeStoredFiles } from './stored.ts';

const stored: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html>',
  'index.html.br': 'in brotli',
  'index.html.gz': 'in gzip',
  'icon.png': 'PNG',
};
const files = makeStoredFiles((name) => {
  const text = Object.hasOwn(stored, name) ? stored[name] : undefined;
  return text === undefined ? undefined : Buffer.from(text);
});

describe('a web app stored in the program', () => {
  it.each([
    ['index.html', 'br', 'br', 'in brotli'],
    ['/index.html', 'gzip', 'gzip', 'in gzip'],
    ['/index.html', 'identity', 'identity', '<!doctype html>'],
    ['/icon.png', 'br', 'identity', 'PNG'],
  ] as const)('[K4] gives %s for %s as %s', async (path, wanted, encoding, text) => {
    const served = await files.read(path, wanted);
    expect([served?.encoding, served?.body.toString()]).toEqual([encoding, text]);
  });

  it('[K4] has nothing else', async () => {
    expect(await files.read('/../index.html', 'identity')).toBeUndefined();
    expect(await files.read('/__proto__', 'br')).toBeUndefined();
  });
});
