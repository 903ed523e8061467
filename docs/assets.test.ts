import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = resolve(import.meta.dirname, '..');

/** Where art and sounds lie: pictures wherever they are in the client, and what is drawn or composed in code. */
const art = globSync(
  [
    'client/src/**/*.{svg,png,webp,jpg,gif,mp3,ogg,wav}',
    'client/public/**/*.{svg,png,webp,jpg,gif}',
    'client/src/winks/scenes/*.ts',
    'client/src/ui/sound/scores.ts',
    'client/src/ui/glyph/glyphs.ts',
  ],
  {
    cwd: repository,
    exclude: ['client/src/winks/scenes/index.ts', '**/*.test.ts', '**/references/**'],
  },
).toSorted();

const rows = readFileSync(join(repository, 'docs/ASSETS.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'));
const listed = rows.flatMap((row) =>
  [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
);

describe('ASSETS.md', () => {
  it('[LK15] lists every file of art', () => {
    expect(art.length).toBeGreaterThan(100);
    expect(art.filter((file) => !listed.includes(file))).toEqual([]);
  });

  it('[LK15] names no file that is missing, and none twice', () => {
    expect(listed.filter((file) => !existsSync(join(repository, file)))).toEqual([]);
    expect(listed.filter((file, index) => listed.indexOf(file) !== index)).toEqual([]);
  });

  it('[LK15] says of each file what it shows and where it comes from', () => {
    const silent = rows.filter((row) =>
      row
        .split('|')
        .slice(2, 4)
        .some((cell) => cell.trim() === ''),
    );
    expect(silent).toEqual([]);
  });
});
