/**
 * The relay's settings: read once from the environment, checked together. Every wrong setting is reported at once, each
 * with what it should be, so nobody repairs them one start at a time.
 */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { err, ok, type Result } from '#protocol';

export type Registration = 'open' | 'invite' | 'closed';

export type RelayConfig = {
  readonly host: string;
  /** 0 lets the system choose one. */
  readonly port: number;
  /** The folder that holds everything the relay keeps. */
  readonly data: string;
  readonly registration: Registration;
};

/** What is asked of the process that cannot be configured: EX_CONFIG of sysexits.h, which service managers know not to retry. */
export const wrongConfigExitCode = 78;

type Environment = Readonly<Record<string, string | undefined>>;
type Parsed = { readonly config: RelayConfig; readonly warnings: readonly string[] };

/** Errors are whole sentences, one for each wrong setting. */
export function parseConfig(env: Environment): Result<Parsed, readonly string[]> {
  const host = read(env, 'CUTUCA_HOST', '127.0.0.1', parseHost);
  const port = read(env, 'CUTUCA_PORT', '7780', parsePort);
  const data = read(env, 'CUTUCA_DATA', './data', parseFolder);
  const fallback = host.ok && isLoopback(host.value) ? 'open' : 'invite';
  const registration = read(env, 'CUTUCA_REGISTRATION', fallback, parseRegistration);
  if (host.ok && port.ok && data.ok && registration.ok) {
    return ok({
      config: { host: host.value, port: port.value, data: data.value, registration: registration.value },
      warnings: unknownSettings(env),
    });
  }
  const problems = [host, port, data, registration].flatMap((setting) =>
    setting.ok ? [] : [setting.error],
  );
  return err([...problems, ...unknownSettings(env)]);
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

const names = ['CUTUCA_HOST', 'CUTUCA_PORT', 'CUTUCA_DATA', 'CUTUCA_REGISTRATION'] as const;

/** A value, or what the setting should be. */
type Parse<T> = (text: string) => T | { readonly expected: string };

function read<T extends string | number>(
  env: Environment,
  name: (typeof names)[number],
  fallback: string,
  parse: Parse<T>,
): Result<T, string> {
  const text = env[name] ?? fallback;
  const value = parse(text.trim());
  return typeof value === 'object'
    ? err(`${name} should be ${value.expected}, but is ${JSON.stringify(text)}.`)
    : ok(value);
}

const parseHost: Parse<string> = (text) =>
  isIP(text) > 0 || /^(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(text)
    ? text
    : { expected: 'an address or a host name to listen on, such as 127.0.0.1 or 0.0.0.0' };

const parsePort: Parse<number> = (text) =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535
    ? Number(text)
    : { expected: 'a port from 0 to 65535 (0: any free one)' };

const parseFolder: Parse<string> = (text) =>
  text === '' || text.includes('\0')
    ? { expected: 'the path of a folder for all data, such as ./data' }
    : resolve(text);

const parseRegistration: Parse<Registration> = (text) =>
  text === 'open' || text === 'invite' || text === 'closed'
    ? text
    : { expected: 'open, invite or closed' };

/** A misspelt name would otherwise be a setting that silently does nothing. */
function unknownSettings(env: Environment): string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('CUTUCA_') && !names.some((known) => known === name))
    .map(
      (name) => `${name} is not a setting of the relay and does nothing. Did you mean ${nearest(name)}?`,
    );
}

function nearest(name: string): string {
  const [first] = names
    .map((known) => ({ known, distance: editDistance(name, known) }))
    .toSorted((a, b) => a.distance - b.distance);
  return first?.known ?? names[0];
}

/** Levenshtein, one row at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of Array.from(from).entries()) {
    const next = [index + 1];
    for (const [column, other] of Array.from(to).entries()) {
      const replace = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replace, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
