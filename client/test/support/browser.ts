/** A real Chromium, with a profile of its own for each person. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { chromiumLaunchOptions, thisMachine } from '../../../tools/chromium.ts';

export async function launchBrowser(...args: readonly string[]): Promise<Browser> {
  const options = chromiumLaunchOptions(await thisMachine());
  return chromium.launch({ ...options, args: [...options.args, ...args] });
}

/** What a page complained of: journeys end by looking at it. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

export type Profile = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: readonly string[];
};

export async function openProfile(browser: Browser, url: string): Promise<Profile> {
  const context = await browser.newContext({ locale: 'en-GB', baseURL: url });
  const page = await context.newPage();
  return { context, page, complaints: complaintsOf(page) };
}
