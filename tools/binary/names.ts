/** What the files in the executable are called, by who puts them there and who looks for them. */

/** SQLite, as machine code for this system. */
export const addonAsset = 'better-sqlite3.node';

/** The modules of the bot, all in one folder, and the one among them to run. */
export const botAssets = 'bot/';
export const botMain = 'main.mjs';

/** `file`: its path in the built web app; compressed forms end in `.br` and `.gz`. */
export function webAppAsset(file: string): string {
  return `web/${file}`;
}
