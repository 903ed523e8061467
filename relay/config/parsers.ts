/** Reads the text of a setting. A text that will not do is answered with what it should be. */
import { BlockList, isIP } from 'node:net';
import { resolve } from 'node:path';
import { err, ok, type Result } from '#protocol';

/** Refusal: what the setting should be, to complete “… should be”. */
export type Parse<T> = (text: string) => Result<T, string>;

export const parseHost: Parse<string> = (text) =>
  isIP(text) > 0 || /^(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(text)
    ? ok(text)
    : err('an address or a host name to listen on, such as 127.0.0.1 or 0.0.0.0');

export const parsePort: Parse<number> = (text) =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535
    ? ok(Number(text))
    : err('a port from 0 to 65535 (0: any free one)');

export const parseFolder: Parse<string> = (text) =>
  text === '' || text.includes('\0')
    ? err('the path of a folder for all data, such as ./data')
    : ok(resolve(text));

export const parseFile: Parse<string | undefined> = (text) => {
  if (text.includes('\0')) return err('the path of a PEM file');
  return ok(text === '' ? undefined : resolve(text));
};

export const parseRegistration: Parse<'open' | 'invite' | 'closed'> = (text) =>
  text === 'open' || text === 'invite' || text === 'closed' ? ok(text) : err('open, invite or closed');

const units = { kB: 1_000, MB: 1_000_000, GB: 1_000_000_000 } as const;

export const parseBytes: Parse<number> = (text) => {
  const { number, unit } = /^(?<number>\d{1,6}) ?(?<unit>kB|MB|GB)$/i.exec(text)?.groups ?? {};
  const name = (['kB', 'MB', 'GB'] as const).find((each) => each.toLowerCase() === unit?.toLowerCase());
  return name ? ok(Number(number) * units[name]) : err('a size, such as 50MB or 2GB');
};

/** As `parseBytes` reads it. */
export const formatBytes = (bytes: number): string =>
  bytes % units.MB === 0 ? `${bytes / units.MB}MB` : `${bytes / units.kB}kB`;

export const parseSwitch: Parse<'on' | 'off'> = (text) =>
  text === 'on' || text === 'off' ? ok(text) : err('on or off');

/** An origin and nothing more: the app lives at the root of its address. */
export const parseUrl: Parse<string | undefined> = (text) => {
  if (text === '') return ok(undefined);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  return isOrigin ? ok(url.origin) : err('an address without a path, such as https://chat.example.org');
};

export const parseProxies: Parse<readonly string[]> = (text) => {
  const networks = text.split(/[\s,]+/).filter(Boolean);
  return networks.every(isNetwork)
    ? ok(networks)
    : err('addresses or networks with commas between them, such as 127.0.0.1, 10.0.0.0/8');
};

function isNetwork(text: string): boolean {
  try {
    addNetwork(new BlockList(), text);
    return true;
  } catch {
    return false;
  }
}

/** Adds `10.0.0.1` or `10.0.0.0/8`. Throws where it is neither. */
export function addNetwork(list: BlockList, text: string): void {
  const [address = '', bits] = text.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN, family);
}
