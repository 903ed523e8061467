/** What axe finds on a page, in every look that the app can have. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Locator, Page } from 'playwright';

export const looks = [
  { theme: 'aquarium', shade: 'light', contrast: 'usual' },
  { theme: 'aquarium', shade: 'dark', contrast: 'usual' },
  { theme: 'veranda', shade: 'light', contrast: 'usual' },
  { theme: 'veranda', shade: 'dark', contrast: 'usual' },
  { theme: 'aquarium', shade: 'light', contrast: 'high' },
  { theme: 'veranda', shade: 'dark', contrast: 'high' },
] as const;

export type LookName = (typeof looks)[number];

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Puts a look on the page, whatever was chosen there. */
export async function putOn(page: Page, look: LookName): Promise<void> {
  await page.evaluate((attributes) => Object.assign(document.documentElement.dataset, attributes), look);
}

/**
 * Each finding in one line. All rules are asked in the first look, and what depends on colours in every other; of the
 * whole page, or within what is named.
 */
export async function findBarriers(page: Page, within?: Locator): Promise<readonly string[]> {
  const root = within ?? page.locator('html');
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const found: string[] = [];
  for (const [index, look] of looks.entries()) {
    await putOn(page, look);
    const results = await root.evaluate(async (element, onlyColours) => {
      const { axe: tester } = globalThis as unknown as { readonly axe: typeof axe };
      return tester.run(element, {
        resultTypes: ['violations'],
        ...(onlyColours ? { runOnly: { type: 'rule', values: ['color-contrast'] } } : {}),
      });
    }, index > 0);
    for (const { id, nodes } of results.violations) {
      for (const { target, failureSummary = '' } of nodes) {
        found.push(
          `${Object.values(look).join(' ')}: ${id} at ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
        );
      }
    }
  }
  await putOn(page, looks[0]);
  return found;
}
