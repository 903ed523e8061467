/** Waits for what a person would see. */
import type { Locator } from 'playwright';
import { expect } from 'vitest';

/** `within` ms, by the person's watch. */
export async function expectToAppear(locator: Locator, within = 15_000): Promise<void> {
  await locator.first().waitFor({ timeout: within });
  expect(await locator.first().isVisible()).toBe(true);
}

export async function expectToVanish(locator: Locator, within = 15_000): Promise<void> {
  await locator.first().waitFor({ state: 'hidden', timeout: within });
  expect(await locator.first().isVisible()).toBe(false);
}
