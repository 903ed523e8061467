/**
 * Reads all settings at once: a flag before the environment before the default. Every wrong setting is reported together,
 * each with what it should be, so nobody repairs them one start at a time.
 */
import { err, ok, type Result } from '#protocol';
import { isLoopback } from './hosts.ts';
import { nearest } from './nearest.ts';
import { ownBot, type RelayConfig, type SettingName, settingNames, settings } from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;
export type Flags = Readonly<Partial<Record<SettingName, string>>>;

/** Where each value came from, as one would write it: `--port`, `CUTUCA_PORT`, or `default`. */
export type Origins = Readonly<Record<SettingName, string>>;

export type Parsed = {
  readonly config: RelayConfig;
  readonly origins: Origins;
  readonly warnings: readonly string[];
};

type Values = {
  readonly [N in SettingName]: Extract<
    ReturnType<(typeof settings)[N]['parse']>,
    { readonly ok: true }
  >['value'];
};

/** Errors are whole sentences, one for each wrong setting. */
export function parseConfig(env: Environment, flags: Flags = {}): Result<Parsed, readonly string[]> {
  const problems: string[] = [];
  const read = <N extends SettingName>(name: N, fallback: string = settings[name].fallback) => {
    const { text, origin } = find(name, { env, flags, fallback });
    const value = settings[name].parse(text.trim());
    if (!value.ok) {
      problems.push(`${origin} should be ${value.error}, but is ${JSON.stringify(text)}.`);
      return undefined;
    }
    return value.value as Values[N];
  };
  const host = read('host');
  const port = read('port');
  const data = read('data');
  const publicUrl = read('publicUrl');
  const cert = read('tlsCert');
  const key = read('tlsKey');
  const trustedProxies = read('trustedProxies');
  const isPrivate =
    host !== undefined &&
    isLoopback(host) &&
    publicUrl === undefined &&
    (trustedProxies ?? []).length === 0;
  const registration = read('registration', isPrivate ? 'open' : 'invite');
  const bot = read('bot');
  const uploadLimit = read('uploadLimit');
  const uploadQuota = read('uploadQuota');
  const uploadNewcomers = read('uploadNewcomers');
  const uploadTotal = read('uploadTotal');
  const words = read('wordQuota');
  const wordsPerHour = read('wordsPerHour');
  const diskFloor = read('diskFloor');
  const documentMemory = read('documentMemory');
  if ((cert === undefined) !== (key === undefined)) {
    problems.push('CUTUCA_TLS_CERT and CUTUCA_TLS_KEY belong together: set both, or neither.');
  }
  const warnings = unknownSettings(env);
  if (
    problems.length > 0 ||
    host === undefined ||
    port === undefined ||
    data === undefined ||
    registration === undefined ||
    uploadLimit === undefined ||
    uploadQuota === undefined ||
    uploadNewcomers === undefined ||
    uploadTotal === undefined ||
    words === undefined ||
    wordsPerHour === undefined ||
    diskFloor === undefined ||
    documentMemory === undefined
  ) {
    return err([...problems, ...warnings]);
  }
  return ok({
    config: {
      host,
      port,
      data,
      registration,
      ...(!isPrivate && { firstAccountByLink: true }),
      uploads: {
        file: uploadLimit,
        person: uploadQuota,
        newcomers: uploadNewcomers,
        relay: uploadTotal,
      },
      quotas: { words, wordsPerHour, diskFloor, documentMemory },
      ...(publicUrl !== undefined && { publicUrl }),
      ...(cert !== undefined && key !== undefined && { tls: { cert, key } }),
      ...(trustedProxies !== undefined && trustedProxies.length > 0 && { trustedProxies }),
      ...(bot === 'on' && { bot: ownBot }),
    },
    origins: originsOf(env, flags),
    warnings,
  });
}

type Sources = { readonly env: Environment; readonly flags: Flags; readonly fallback: string };

function find(name: SettingName, { env, flags, fallback }: Sources): { text: string; origin: string } {
  const { variable, flag } = settings[name];
  const given = flags[name];
  if (given !== undefined) return { text: given, origin: flag.split(' ')[0] ?? flag };
  const set = env[variable];
  return set === undefined ? { text: fallback, origin: variable } : { text: set, origin: variable };
}

function originsOf(env: Environment, flags: Flags): Origins {
  const origin = (name: SettingName): string => {
    const isGiven = flags[name] !== undefined || env[settings[name].variable] !== undefined;
    return isGiven ? find(name, { env, flags, fallback: '' }).origin : 'default';
  };
  return Object.fromEntries(settingNames.map((name) => [name, origin(name)])) as Record<
    SettingName,
    string
  >;
}

/** The bot that the relay starts reads its own. */
const isOfTheBot = (name: string): boolean => name.startsWith('CUTUCA_BOT_');

/** A misspelt name would otherwise be a setting that silently does nothing. */
function unknownSettings(env: Environment): string[] {
  const known = settingNames.map((name): string => settings[name].variable);
  return Object.keys(env)
    .filter((name) => name.startsWith('CUTUCA_') && !known.includes(name) && !isOfTheBot(name))
    .map(
      (name) =>
        `${name} is not a setting of the relay and does nothing. Did you mean ${nearest(name, known)}?`,
    );
}
