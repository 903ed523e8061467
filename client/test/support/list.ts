/** The contact list as a person finds it: what it shows from top to bottom, and its menus. */
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Person } from './person.ts';
import { expectToVanish } from './see.ts';

export const tree = (person: Person): Locator => person.page().getByRole('tree', { name: 'Contacts' });
export const heading = (person: Person, label: string): Locator =>
  tree(person).getByRole('treeitem', { name: label, exact: true });

/** Headings and contacts, as a screen reader says them. */
export async function expectLines(person: Person, expected: readonly string[]): Promise<void> {
  const rows = tree(person).getByRole('treeitem');
  const lines = async () =>
    rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
  await expect.poll(lines).toEqual(expected);
}

export async function layOut(person: Person, item: string): Promise<void> {
  await person.page().getByRole('button', { name: 'How the list looks' }).click();
  await pick(person, item);
}

export async function pick(person: Person, item: string): Promise<void> {
  await person.page().getByRole('menu').getByText(item, { exact: true }).click();
}

export async function choose(person: Person, row: Locator, item: string): Promise<void> {
  await row.click({ button: 'right' });
  await pick(person, item);
}

/** Answers the dialog of that name by keyboard. */
export async function answer(person: Person, dialog: string, text: string): Promise<void> {
  const asked = person.page().getByRole('dialog', { name: dialog });
  await asked.getByRole('textbox').fill(text);
  await person.page().keyboard.press('Enter');
  await expectToVanish(asked);
}

/** Walks the open menu to an item with the keyboard alone, and takes it. */
export async function walkTo(page: Page, item: string): Promise<void> {
  const active = page.locator('[role^=menuitem]:focus');
  await active.waitFor();
  const isThere = async () => (await active.textContent())?.includes(item) ?? false;
  while (!(await isThere())) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
