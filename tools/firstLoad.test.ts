import { describe, expect, it } from 'vitest';
import { firstLoadScripts } from './firstLoad.ts';

const manifest = {
  'index.html': {
    file: 'assets/index-1.js',
    isEntry: true,
    imports: ['_shared.js'],
    dynamicImports: ['src/gallery.tsx'],
    css: ['assets/index-1.css'],
  },
  '_shared.js': { file: 'assets/shared-2.js', imports: ['_core.js'] },
  '_core.js': { file: 'assets/core-3.js' },
  'src/gallery.tsx': { file: 'assets/gallery-4.js', isDynamicEntry: true, imports: ['_core.js'] },
  'src/sw.ts': { file: 'sw.js', isEntry: true },
};

const page = `<!doctype html>
<link rel="manifest" href="/manifest.webmanifest">
<script type="module" crossorigin src="/assets/index-1.js"></script>
<link rel="modulepreload" crossorigin href="/assets/shared-2.js">
<link rel="stylesheet" crossorigin href="/assets/index-1.css">`;

describe('firstLoadScripts', () => {
  it('[T5] counts what the page names and what that imports, each once, and nothing that comes later', () => {
    expect(firstLoadScripts(manifest, page)).toEqual([
      'assets/core-3.js',
      'assets/index-1.js',
      'assets/shared-2.js',
    ]);
  });

  it('[T5] counts a script that no manifest knows', () => {
    expect(firstLoadScripts({}, '<script src="./theme.js"></script>')).toEqual(['theme.js']);
  });

  it('[T5] refuses a page without scripts, which would be within any budget', () => {
    expect(() => firstLoadScripts(manifest, '<!doctype html>')).toThrow('loads no script');
  });
});
