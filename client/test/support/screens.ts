/** Every screen that opens over the list or a conversation, and the keys that open it. */
import type { Locator, Page } from 'playwright';
import { walkTo } from './list.ts';

export interface Screen {
  readonly name: string;
  /** What has the keyboard before it is opened. */
  opener(page: Page): Locator;
  /** From there, with the keyboard alone. */
  readonly steps: readonly Step[];
  /** What is there when it is open. */
  shown(page: Page): Locator;
  /** What has the keyboard when it was closed: the opener, unless it serves what is written next. */
  after?(page: Page): Locator;
}

/** A key, words to type, or an item of the open menu to walk to and take. */
export type Step = { readonly press: string } | { readonly type: string } | { readonly item: string };

const press = (key: string): Step => ({ press: key });
const item = (name: string): Step => ({ item: name });

const button = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).first();
const dialog = (name: string | RegExp) => (page: Page) => page.getByRole('dialog', { name }).first();
const menu = (page: Page) => page.getByRole('menu');
const row = (name: RegExp) => (page: Page) => page.getByRole('treeitem', { name }).first();

const fromButton = (name: string, title: string = name): Screen => ({
  name: title,
  opener: button(name),
  steps: [press('Enter')],
  shown: dialog(title),
});

const fromMenu = (name: string, choice: string, title: string | RegExp): Screen => ({
  name: choice,
  opener: button(name),
  steps: [press('Enter'), item(choice)],
  shown: dialog(title),
});

const menuOf = (name: string): Screen => ({
  name,
  opener: button(name),
  steps: [press('Enter')],
  shown: menu,
});

/** From the menu of a line of the list. */
const fromLine = (line: RegExp, choice: string, title: string | RegExp): Screen => ({
  name: choice,
  opener: row(line),
  steps: [press('Shift+F10'), item(choice)],
  shown: dialog(title),
});

const optionPages = ['Layout', 'Messages', 'Alerts', 'Sounds', 'Privacy', 'Security', 'Language'];

const fromOptions: readonly Screen[] = [
  fromButton('Options'),
  ...optionPages.map((name, index): Screen => ({
    name: `Options: ${name}`,
    opener: button('Options'),
    steps: [press('Enter'), ...Array.from({ length: index + 1 }, () => press('ArrowDown'))],
    shown: (page) => page.getByRole('tabpanel', { name }),
  })),
];

/** From the main window, where one has a contact, and a group of contacts. */
export function screensOfList(contact: string, contactGroup: string): readonly Screen[] {
  const friend = new RegExp(`^${contact} \\(`);
  const group = new RegExp(`^${contactGroup} \\(\\d`);
  return [
    fromButton('Add a contact'),
    fromButton('New group'),
    ...fromOptions,
    { name: 'Keyboard', opener: button('Options'), steps: [press('F1')], shown: dialog('Keyboard') },
    menuOf('More about your status'),
    fromMenu('More about your status', 'My own statuses…', 'Options'),
    menuOf('How you look'),
    fromMenu('How you look', 'Display picture…', 'Display picture'),
    fromMenu('How you look', 'Display name…', 'Display name'),
    fromMenu('How you look', 'Scene…', 'Scene'),
    fromMenu('How you look', 'Signature sound…', 'Signature sound'),
    menuOf('How the list looks'),
    fromMenu('How the list looks', 'New contact group…', 'New contact group'),
    fromMenu('How the list looks', 'Who has me, and who is blocked…', 'Who has me'),
    fromMenu('How the list looks', 'Event log…', 'Event log'),
    { name: 'A contact’s menu', opener: row(friend), steps: [press('Shift+F10')], shown: menu },
    {
      name: 'Contact card',
      opener: row(friend),
      steps: [press('Alt+Enter')],
      shown: dialog(/^Contact card/),
    },
    fromLine(friend, 'Nickname…', /^Nickname/),
    fromLine(friend, 'Contact note…', /^Note about/),
    fromLine(friend, 'Alerts for this contact…', /^Alerts for/),
    fromLine(friend, 'Delete contact…', /^Delete/),
    fromLine(group, 'Rename group…', 'Rename contact group'),
    fromLine(group, 'Delete group…', /^Delete the group/),
  ];
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true });
const line = (page: Page) => page.getByRole('article').last();

/** From the window of a conversation of two, with a line in it. */
export const screensOfPair: readonly Screen[] = [
  fromButton('Emoticons'),
  fromButton('Winks'),
  { ...fromButton('Font and colour'), after: field },
  { ...fromButton('Ink'), after: field },
  fromButton('Invite', 'Invite somebody'),
  { name: 'A line’s menu', opener: line, steps: [press('Enter')], shown: menu },
  {
    name: 'Reactions',
    opener: line,
    steps: [press('Enter'), item('React…')],
    shown: dialog('React'),
  },
  {
    name: 'Commands',
    opener: field,
    steps: [{ type: '/' }],
    shown: (page) => page.getByRole('listbox', { name: 'Commands' }),
  },
  {
    name: 'Quick texts',
    opener: field,
    steps: [{ type: '/texts' }, press('Enter')],
    shown: dialog('Quick texts'),
  },
];

/** From the window of a group. */
export const screensOfGroup: readonly Screen[] = [
  menuOf('Group menu'),
  fromMenu('Group menu', 'Change the title', 'Change the title'),
  fromMenu('Group menu', 'Change the picture', 'Change the picture'),
  fromMenu('Group menu', 'Leave the group', 'Leave the group'),
];

/** Opens it as somebody without a pointer does. */
export async function openScreen(page: Page, screen: Screen): Promise<Locator> {
  await screen.opener(page).focus();
  for (const step of screen.steps) {
    if ('press' in step) await page.keyboard.press(step.press);
    else if ('type' in step) await page.keyboard.type(step.type);
    else await walkTo(page, step.item);
  }
  const shown = screen.shown(page);
  await shown.waitFor();
  return shown;
}
