/** What is used without being imported; everything else must be. */
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'bench/{main,servers/*,clients/*,alone/*}.ts',
    'bot/main.ts',
    'relay/main.ts',
    'relay/test/{cost,crash}/*.ts',
    'client/vite.config.ts',
    'client/src/main.tsx',
    'client/src/sw.ts',
    'client/src/gallery/main.tsx',
    'client/test/bench/*.ts',
    'tools/binary/program/{main,sqliteBinding}.ts',
    'tools/{build,check,chromium,dev,journeySetup,size,start}.ts',
  ],
  // A server of its own, started as a program.
  ignoreDependencies: ['@dwmkerr/mock-llm'],
  // A door names the types of what it hands out, whether or not anybody spells them out today.
  exclude: ['types'],
  project: ['**/*.{ts,tsx}'],
};

export default config;
