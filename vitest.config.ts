/** Every test of the repository, one project for each world it runs in. */
import { playwright } from '@vitest/browser-playwright';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions, thisMachine } from './tools/chromium.ts';
import { Tally } from './tools/tally.ts';

const launchOptions = chromiumLaunchOptions(await thisMachine());

/** Enough for a busy machine; only a test that hangs ever waits so long. */
const patience = {
  testTimeout: 30_000,
  hookTimeout: 30_000,
  expect: { poll: { timeout: 15_000 } },
};

/** Where whole people and processes are started. */
const longPatience = { ...patience, testTimeout: 120_000, hookTimeout: 120_000 };

/** These run the executable, which is built before the first of them. */
const ofTheExecutable = [
  'relay/test/executable/*.test.ts',
  'client/test/executable/*.test.ts',
  'tools/container/container.test.ts',
  'docs/commands.test.ts',
];

/** These measure, on a machine that is theirs. */
const ofCost = ['relay/test/cost/*.cost.test.ts'];

const inNode = (part: string) => ({
  test: {
    name: part,
    environment: 'node' as const,
    ...patience,
    include: [`${part}/**/*.test.ts`],
    exclude: [...ofTheExecutable, ...ofCost],
  },
});

export default defineConfig({
  test: {
    passWithNoTests: true,
    reporters: ['default', new Tally()],
    projects: [
      inNode('protocol'),
      inNode('peer'),
      inNode('relay'),
      inNode('bot'),
      inNode('docs'),
      inNode('tools'),
      inNode('bench'),
      {
        plugins: [solid()],
        test: {
          name: 'client',
          ...patience,
          include: ['client/src/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['client/test/**/*.journey.test.ts'],
          globalSetup: 'tools/journeySetup.ts',
          // After everything else: what they measure, they measure on a machine that is theirs.
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          ...longPatience,
        },
      },
      {
        test: {
          name: 'cost',
          environment: 'node',
          include: ofCost,
          // By itself: what is measured would be others' work.
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          // What is over the bar twice is not the machine's doing.
          retry: 1,
          ...longPatience,
        },
      },
      {
        test: {
          name: 'executable',
          environment: 'node',
          include: ofTheExecutable,
          globalSetup: 'tools/binary/testSetup.ts',
          sequence: { groupOrder: 3 },
          fileParallelism: false,
          ...longPatience,
        },
      },
    ],
  },
});
