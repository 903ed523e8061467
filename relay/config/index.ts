/** The relay's settings: from flags and the environment, checked together, each with where it came from. */
export { isLoopback } from './hosts.ts';
export { nearest } from './nearest.ts';
export { addNetwork } from './parsers.ts';
export { parseConfig, type Flags, type Origins, type Parsed } from './parseConfig.ts';
export {
  type Registration,
  type RelayConfig,
  type SettingName,
  settingNames,
  settings,
  wrongConfigExitCode,
} from './settings.ts';
export { formatBytes } from './parsers.ts';
