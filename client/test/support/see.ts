/** Waits for what a person would see, if only for a moment. */
import type { Locator } from 'playwright';
import { expect } from 'vitest';

/** `within` ms, by the person's watch. */
export async function expectToAppear(locator: Locator, within = 15_000): Promise<void> {
  await expect(locator.first().waitFor({ timeout: within })).resolves.toBeUndefined();
}

export async function expectToVanish(locator: Locator, within = 15_000): Promise<void> {
  await expect(locator.first().waitFor({ state: 'hidden', timeout: within })).resolves.toBeUndefined();
}
