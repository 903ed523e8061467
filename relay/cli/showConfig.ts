/** `cutuca config`: each setting, its value, and where that came from. */
import { defaultUploads } from '../blobs/index.ts';
import {
  formatBytes,
  type Parsed,
  type RelayConfig,
  type SettingName,
  settingNames,
  settings,
} from '../config/index.ts';
import { defaultQuotas } from '../quotas/index.ts';
import { columns } from './columns.ts';
import { complain, exitCodes, print, type World } from './world.ts';

export function showConfig({ config, origins, warnings }: Parsed, world: World): number {
  const rows = settingNames.map((name) => [
    settings[name].variable,
    valueOf(name, config),
    origins[name],
  ]);
  print(world, ...columns([['setting', 'value', 'from'], ...rows]));
  complain(world, ...warnings);
  return exitCodes.done;
}

function valueOf(name: SettingName, config: RelayConfig): string {
  const { uploads = defaultUploads, quotas = defaultQuotas } = config;
  switch (name) {
    case 'tlsCert':
      return config.tls?.cert ?? '-';
    case 'tlsKey':
      return config.tls?.key ?? '-';
    case 'trustedProxies':
      return config.trustedProxies?.join(', ') ?? '-';
    case 'bot':
      return config.bot ? 'on' : 'off';
    case 'publicUrl':
      return config.publicUrl ?? '-';
    case 'uploadLimit':
      return formatBytes(uploads.file);
    case 'uploadQuota':
      return formatBytes(uploads.person);
    case 'uploadNewcomers':
      return formatBytes(uploads.newcomers);
    case 'uploadTotal':
      return formatBytes(uploads.relay);
    case 'wordQuota':
      return formatBytes(quotas.words);
    case 'wordsPerHour':
    case 'diskFloor':
    case 'documentMemory':
      return formatBytes(quotas[name]);
    case 'host':
    case 'port':
    case 'data':
    case 'registration':
      return String(config[name]);
  }
}
