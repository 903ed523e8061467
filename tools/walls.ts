/**
 * The walls between folders, as lint overrides: doors are the only way into a folder, parts meet only in
 * `#protocol` and `#peer`, and the client's layers look only downward. ARCHITECTURE.md draws the same arrows.
 */
import type { OxlintOverride } from 'oxlint';

type Pattern = {
  readonly group?: readonly string[];
  readonly regex?: string;
  readonly message: string;
};

const parts = ['protocol', 'peer', 'relay', 'client', 'bot', 'docs', 'tools', 'bench'];
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/test/**'];

/** What is not code has no door. */
const assets = '!**/*.{css,svg,css?*,svg?*}';

const doors = {
  // A file beside the folders two levels up is no folder's inside.
  group: ['./*/**', '../*/**', '!**/index.ts', '!../../*.{ts,tsx}', assets],
  message: "Import the folder's index.ts.",
};

const onlyForTests: Pattern = {
  group: ['#protocol/testing', '#peer/testing'],
  message: 'The cast and the fakes are for tests.',
};

const onlyForPeer: Pattern = {
  group: ['@hocuspocus/provider'],
  message: 'Only peer/link speaks to the relay about documents.',
};

const onlyForSync: Pattern = {
  group: ['@hocuspocus/provider', 'y-indexeddb'],
  message: 'Only client/src/sync opens documents.',
};

const widgetsAreDumb: Pattern = {
  regex: '^(\\.\\./)+(session|sync|projection|commands)/',
  message: 'A widget is given what it shows.',
};

const nothingOutsideProtocol: Pattern = {
  group: [
    'node:*',
    'hono',
    '@hono/*',
    'ws',
    'better-sqlite3',
    '@hocuspocus/*',
    'solid-js',
    'solid-js/*',
    '#*',
  ],
  message: 'protocol/ is pure: no I/O, no DOM, no Node.',
};

const onlyProtocolAndPorts: Pattern = {
  regex: '^(node:.*|#peer.*|ws|hono.*|@hono/.*|better-sqlite3|@hocuspocus/server|solid-js.*)$',
  message: 'peer/ has no I/O of its own, no DOM and no Node: pass it in.',
};

/** What only views may touch; everything under them works in a worker or a test just as well. */
const pageGlobals = ['document', 'window', 'Element', 'HTMLElement', 'getComputedStyle', 'matchMedia'];

/** No part reaches into another, in whatever way the path is written. */
function otherPartsThan(own: string): Pattern {
  // The bot has a folder of the same name, until it stands on peer/ as a whole.
  const others = parts.filter((name) => name !== own && !(own === 'bot' && name === 'peer'));
  return {
    regex: `^(\\.\\./)+(${others.join('|')})/`,
    message: 'Parts share #protocol and #peer, and nothing else.',
  };
}

/**
 * A layer of the client sees its own folders and the doors of the layers below it, and no other folder.
 * `up` is the way from the importing file to the layer's neighbours: `..`, or `../..` from a folder in the layer.
 */
function doorsTo(up: '..' | '../..', below: readonly string[]): Pattern {
  const ownFolders = up === '..' ? ['!./*/index.ts'] : ['!./*/index.ts', '!../*/index.ts'];
  const neighbours = [`${up}/*/**`, `${up}/*.tsx`];
  const layersBelow = below.map((name) => `!${up}/${name}/index.ts`);
  return {
    group: ['./*/**', '../*/**', ...ownFolders, ...neighbours, ...layersBelow],
    message: `This layer sees ${below.join(' and ') || 'no other layer'}.`,
  };
}

/** A pattern's exception (`!`) also undoes what the other groups refuse: only the last group has any. */
function imports(files: readonly string[], ...patterns: readonly Pattern[]): OxlintOverride {
  return { files: [...files], rules: { 'eslint/no-restricted-imports': ['error', { patterns }] } };
}

function part(own: string, ...more: readonly Pattern[]): OxlintOverride {
  return imports([`${own}/**`], otherPartsThan(own), onlyForTests, ...more, doors);
}

function layer(folder: string, below: readonly string[], ...more: readonly Pattern[]): OxlintOverride[] {
  const common = [otherPartsThan('client'), onlyForTests, ...more];
  return [
    imports([`client/src/${folder}/*`], ...common, doorsTo('..', below)),
    imports([`client/src/${folder}/*/**`], ...common, doorsTo('../..', below)),
    {
      files: [`client/src/${folder}/**`],
      rules: { 'eslint/no-restricted-globals': ['error', ...pageGlobals] },
    },
  ];
}

/** Later overrides replace earlier ones, so the narrower wall comes last. */
export const walls: OxlintOverride[] = [
  part('protocol', nothingOutsideProtocol),
  part('peer', onlyProtocolAndPorts),
  part('relay'),
  part('bot', onlyForPeer),
  part('client', onlyForSync),
  ...layer('session', [], onlyForSync),
  ...layer('sync', ['session'], onlyForPeer),
  ...layer('projection', ['sync', 'session'], onlyForSync),
  ...layer('commands', ['sync', 'session'], onlyForSync),
  imports(['client/src/ui/**'], otherPartsThan('client'), onlyForTests, widgetsAreDumb, doors),
  // The gallery shows the app as it is, with the people of the tests.
  imports(['client/src/gallery/**'], otherPartsThan('client'), {
    ...doors,
    group: [...doors.group, '!**/app/MessengerDesktop.tsx'],
  }),
  imports(tests, { ...doors, group: [...doors.group, '!**/tools/*.ts', '!**/relay/relay.ts'] }),
];
