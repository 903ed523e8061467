/** The commands, in the order of the palette. What each does is in `acts.ts`, what it is called in the words. */

export const slashCommands = [
  { name: 'me', takes: true },
  { name: 'nudge', takes: false },
  { name: 'wink', takes: true },
  { name: 'dice', takes: true },
  { name: 'nick', takes: true },
  { name: 'psm', takes: true },
  { name: 'status', takes: true },
  { name: 'all', takes: true },
  { name: 'invite', takes: false },
  { name: 'block', takes: false },
  { name: 'unblock', takes: false },
  { name: 'clear', takes: false },
  { name: 'texts', takes: false },
  { name: 'help', takes: false },
] as const satisfies readonly { readonly name: string; readonly takes: boolean }[];

export type SlashName = (typeof slashCommands)[number]['name'];

export const isSlashName = (name: string): name is SlashName =>
  slashCommands.some((command) => command.name === name);
