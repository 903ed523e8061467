import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = resolve(import.meta.dirname, '..');

const crossings = {
  'protocol/entry/a.ts': [`import '../ids.ts';`, `import '../order/index.ts';`],
  'protocol/index.ts': [`import './entry/index.ts';`],
  'relay/auth/a.ts': [`import '#protocol';`, `import '../log/index.ts';`],
  'relay/auth/keys/a.ts': [`import '../../config.ts';`, `import '../../log/index.ts';`],
  'bot/test/a.test.ts': [`import '../../relay/relay.ts';`, `import '../../tools/chromium.ts';`],
  'client/src/ui/menu/a.tsx': [`import './arrow.svg?raw';`, `import '../../styles/theme.css';`],
  'relay/auth/a.test.ts': [`import '#protocol/testing';`],
  'relay/test/a.test.ts': [`import '../log/index.ts';`, `import '../relay.ts';`],
  'client/test/a.journey.test.ts': [`import '../../tools/chromium.ts';`],
  'client/src/main.tsx': [`import './session/index.ts';`, `import './ui/window.css';`],
  'client/src/contacts/a.tsx': [
    `import '../projection/index.ts';`,
    `import '../ui/index.ts'; document.title;`,
  ],
  'client/src/commands/a.ts': [`import '../sync/index.ts';`],
  'client/src/projection/a.ts': [`import '../sync/index.ts';`],
  'client/src/sync/a.ts': [`import '../session/index.ts';`, `import 'y-indexeddb';`, `import '#peer';`],
  'peer/link/a.ts': [`import '@hocuspocus/provider';`, `import '#protocol';`, `import '../timers.ts';`],
  'client/src/sync/a.test.ts': [`import '#protocol/testing';`],
  'client/src/session/keys/a.ts': [`import '../types.ts';`, `import '../tokens/index.ts';`],
  'client/src/projection/contacts/a.ts': [`import '../../sync/index.ts';`, `import '../notes.ts';`],
  'client/src/ui/window/a.tsx': [`import '../../art/index.ts'; document.title;`],
};

const collisions = {
  'protocol/entry/a.ts': [
    `import '../order/compare.ts';`,
    `import '../../relay/index.ts';`,
    `import 'node:fs';`,
    `import 'ws';`,
    `import '#protocol/testing';`,
  ],
  'protocol/index.ts': [`import './entry/make.ts';`],
  'relay/auth/a.ts': [
    `import '../log/sqlite.ts';`,
    `import '../../client/src/index.ts';`,
    `import '../../protocol/index.ts';`,
    `import '#protocol/testing';`,
  ],
  'peer/link/a.ts': [
    `import 'node:fs';`,
    `import '#peer';`,
    `import '#protocol/testing';`,
    `import '../../client/src/index.ts';`,
  ],
  'bot/a.ts': [`import '../relay/index.ts';`, `import '@hocuspocus/provider';`],
  'client/src/main.tsx': [`import './session/keys.ts';`, `import '../../relay/index.ts';`],
  'client/src/contacts/a.tsx': [`import '../projection/fold.ts';`, `import 'y-indexeddb';`],
  'client/src/commands/a.ts': [`import '../contacts/index.ts';`, `document.title;`],
  'client/src/projection/a.ts': [`import '../commands/index.ts';`, `import '../app.tsx';`],
  'client/src/sync/a.ts': [
    `import '../projection/index.ts';`,
    `window.name;`,
    `import '@hocuspocus/provider';`,
  ],
  'client/src/session/a.ts': [`import '../sync/index.ts';`],
  'client/src/session/keys/a.ts': [`import '../../sync/index.ts';`, `import '../tokens/jwt.ts';`],
  'client/src/projection/contacts/a.ts': [
    `import '../../commands/index.ts';`,
    `import '../../sync/open.ts';`,
    `document.title;`,
  ],
  'client/src/ui/window/a.tsx': [`import '../../projection/index.ts';`, `import '../menu/Menu.tsx';`],
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cutuca-walls-'));
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  cpSync(join(repository, 'oxlint.config.ts'), join(folder, 'oxlint.config.ts'));
  cpSync(join(repository, 'package.json'), join(folder, 'package.json'));
  mkdirSync(join(folder, 'tools'));
  cpSync(join(repository, 'tools/walls.ts'), join(folder, 'tools/walls.ts'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Which of the lines, written to their files, the walls refuse. */
function refusedLines(files: Readonly<Record<string, readonly string[]>>): string[] {
  const paths = Object.entries(files).map(([path, lines]) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), lines.join('\n'));
    return path;
  });
  const report = lint(paths);
  return report.diagnostics
    .filter(({ code }) => code.startsWith('eslint(no-restricted-'))
    .map(({ filename, labels }) => `${filename}: ${files[filename]?.[(labels[0]?.span.line ?? 0) - 1]}`)
    .toSorted();
}

type Report = {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
};

function lint(paths: readonly string[]): Report {
  const oxlint = join(repository, 'node_modules/.bin/oxlint');
  const command = `"${process.execPath}" "${oxlint}" --format json ${paths.join(' ')} || true`;
  return JSON.parse(execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })) as Report;
}

describe('the walls', () => {
  it('[T1, K1] let through what goes by a door, downward', () => {
    expect(refusedLines(crossings)).toEqual([]);
  });

  it('[T1, K1] refuse everything that goes round a door, sideways or upward', () => {
    const all = Object.entries(collisions).flatMap(([path, lines]) =>
      lines.map((line) => `${path}: ${line}`),
    );
    expect(refusedLines(collisions)).toEqual(all.toSorted());
  });
});
