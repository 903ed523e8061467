/** Every test of the repository, one project for each world it runs in. */
import { playwright } from '@vitest/browser-playwright';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions, thisMachine } from './tools/chromium.ts';
import { Tally } from './tools/tally.ts';

const launchOptions = chromiumLaunchOptions(await thisMachine());

const inNode = (part: string) => ({
  test: {
    name: part,
    environment: 'node' as const,
    include: [`${part}/**/*.test.ts`],
  },
});

export default defineConfig({
  test: {
    passWithNoTests: true,
    reporters: ['default', new Tally()],
    projects: [
      inNode('protocol'),
      inNode('relay'),
      inNode('bot'),
      inNode('docs'),
      inNode('tools'),
      {
        plugins: [solid()],
        test: {
          name: 'client',
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
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
