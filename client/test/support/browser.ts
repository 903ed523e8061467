/** A real Chromium, with a profile of its own for each person. */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright';
import { chromiumLaunchOptions, thisMachine } from '../../../tools/chromium.ts';

export async function launchBrowser(...args: readonly string[]): Promise<Browser> {
  const options = chromiumLaunchOptions(await thisMachine());
  return chromium.launch({ ...options, args: [...options.args, ...args] });
}

export type ProfileOptions = BrowserContextOptions & {
  /** Runs in every page before the app does. */
  readonly before?: () => void;
};

export type Profile = {
  readonly context: BrowserContext;
  readonly openTab: () => Promise<Page>;
  /** Errors that reached no handler, in any tab. */
  readonly complaints: readonly string[];
};

export async function openProfile(
  browser: Browser,
  url: string,
  options: ProfileOptions = {},
): Promise<Profile> {
  const { before, ...rest } = options;
  const context = await browser.newContext({ locale: 'en-GB', baseURL: url, ...rest });
  if (before) await context.addInitScript(before);
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(error.error().message));
  return {
    context,
    complaints,
    async openTab() {
      const page = await context.newPage();
      await page.goto('/');
      return page;
    },
  };
}
