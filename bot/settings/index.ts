/** A bot's settings: from the environment, and a file where there are several bots. */
export { readSettings, wrongSettingsExitCode, type BotSettings } from './settings.ts';
