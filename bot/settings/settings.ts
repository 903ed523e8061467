/**
 * Reads and checks all settings at once. The environment describes one bot; a file (`CUTUCA_BOT_FILE`) adds more, and what it
 * does not say of a bot is as the environment says. Documented in docs/bots.md.
 */
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { err, Handle, limits, ok, type Result } from '#protocol';
import type { ContactSettings } from '../contact/index.ts';

export type BotSettings = {
  readonly relay: string;
  readonly handle: Handle;
  readonly password: string;
  readonly displayName: string | undefined;
  readonly invite: string | undefined;
  /** This bot's own folder. */
  readonly data: string;
  readonly contact: ContactSettings;
  /** Absent: it has its own skills, and no language model. */
  readonly server: { readonly apiKey: string; readonly baseUrl: string | undefined } | undefined;
};

/** EX_CONFIG of sysexits.h, which service managers know not to retry. */
export const wrongSettingsExitCode = 78;

const amount = (what: string) =>
  v.pipe(
    v.union([v.number(), v.string()]),
    v.transform(Number),
    v.check((value) => Number.isFinite(value) && value >= 0, `should be ${what}, 0 or more`),
  );
const text = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, 'should not be empty'), v.maxLength(most));
const Price = v.object({
  prompt: v.pipe(v.number(), v.minValue(0)),
  answer: v.pipe(v.number(), v.minValue(0)),
});

const isTimeZone = (name: string): boolean => {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** One bot, as the file writes it. */
const Bot = v.strictObject({
  handle: Handle,
  password: text(limits.password.max),
  name: v.optional(text(limits.displayName)),
  invite: v.optional(text(128)),
  persona: v.optional(
    text(4_000),
    'You are cheerful, curious and a little vain about your woodwork. You like to nudge.',
  ),
  language: v.optional(v.picklist(['en', 'pt'], 'should be en or pt'), 'en'),
  timeZone: v.optional(
    v.pipe(v.string(), v.check(isTimeZone, 'should be a time zone, such as America/Sao_Paulo')),
  ),
  model: v.optional(text(200), 'gpt-4o-mini'),
  apiKey: v.optional(text(1_000)),
  baseUrl: v.optional(
    v.pipe(v.string(), v.url('should be an address, such as http://127.0.0.1:11434/v1')),
  ),
  context: v.optional(
    v.pipe(amount('a number of tokens'), v.minValue(500, 'should be 500 or more')),
    8_000,
  ),
  personTokensPerDay: v.optional(amount('a number of tokens')),
  personMoneyPerDay: v.optional(amount('a sum of money')),
  relayTokensPerMonth: v.optional(amount('a number of tokens')),
  relayMoneyPerMonth: v.optional(amount('a sum of money')),
  questionsPerMinute: v.optional(v.pipe(amount('a number'), v.minValue(1, 'should be 1 or more')), 12),
  prices: v.optional(v.record(v.string(), Price), {}),
});

const File = v.strictObject({ bots: v.array(v.record(v.string(), v.unknown())) });

type Environment = Readonly<Record<string, string | undefined>>;

/** What each variable says of a bot. */
const variables: Readonly<Record<string, keyof v.InferInput<typeof Bot>>> = {
  CUTUCA_BOT_HANDLE: 'handle',
  CUTUCA_BOT_PASSWORD: 'password',
  CUTUCA_BOT_NAME: 'name',
  CUTUCA_BOT_INVITE: 'invite',
  CUTUCA_BOT_PERSONA: 'persona',
  CUTUCA_BOT_LANGUAGE: 'language',
  CUTUCA_BOT_TIMEZONE: 'timeZone',
  CUTUCA_BOT_MODEL: 'model',
  OPENAI_API_KEY: 'apiKey',
  OPENAI_BASE_URL: 'baseUrl',
  CUTUCA_BOT_CONTEXT: 'context',
  CUTUCA_BOT_PERSON_TOKENS_PER_DAY: 'personTokensPerDay',
  CUTUCA_BOT_PERSON_MONEY_PER_DAY: 'personMoneyPerDay',
  CUTUCA_BOT_RELAY_TOKENS_PER_MONTH: 'relayTokensPerMonth',
  CUTUCA_BOT_RELAY_MONEY_PER_MONTH: 'relayMoneyPerMonth',
  CUTUCA_BOT_QUESTIONS_PER_MINUTE: 'questionsPerMinute',
  CUTUCA_BOT_PRICES: 'prices',
};
/** Who a bot is, it does not share with others. */
const own = new Set<string>(['handle', 'password', 'name', 'invite']);

/** Errors are whole sentences. `readFile` throws where there is no such file. */
export function readSettings(
  env: Environment,
  readFile: (path: string) => string,
): Result<readonly BotSettings[], readonly string[]> {
  const problems: string[] = [];
  const fromEnvironment = environmentBot(env, problems);
  const entries: { readonly where: string; readonly bot: Readonly<Record<string, unknown>> }[] = [];
  if (fromEnvironment['handle'] !== undefined) {
    entries.push({ where: 'environment', bot: fromEnvironment });
  }
  const shared = Object.fromEntries(Object.entries(fromEnvironment).filter(([name]) => !own.has(name)));
  for (const [index, bot] of fileBots(env, readFile, problems).entries()) {
    entries.push({ where: `bot ${index + 1} of the file`, bot: { ...shared, ...bot } });
  }
  const bots = entries.flatMap(({ where, bot }) => {
    const parsed = v.safeParse(Bot, bot);
    if (parsed.success) return [toSettings(parsed.output, env)];
    problems.push(...parsed.issues.map((issue) => `${nameOf(issue, where)}: ${issue.message}.`));
    return [];
  });
  if (entries.length === 0 && problems.length === 0) {
    problems.push('There is no bot: set CUTUCA_BOT_HANDLE and CUTUCA_BOT_PASSWORD, or CUTUCA_BOT_FILE.');
  }
  return problems.length > 0 ? err(problems) : ok(bots);
}

function environmentBot(env: Environment, problems: string[]): Readonly<Record<string, unknown>> {
  const bot: Record<string, unknown> = {};
  for (const [variable, name] of Object.entries(variables)) {
    const value = env[variable]?.trim();
    if (value === undefined || value === '') continue;
    bot[name] = name === 'prices' ? parseJson(value, variable, problems) : value;
  }
  return bot;
}

function fileBots(
  env: Environment,
  readFile: (path: string) => string,
  problems: string[],
): readonly Readonly<Record<string, unknown>>[] {
  const path = env['CUTUCA_BOT_FILE']?.trim();
  if (path === undefined || path === '') return [];
  try {
    const parsed = v.safeParse(File, parseJson(readFile(path), path, problems));
    if (parsed.success) return parsed.output.bots;
    problems.push(`${path} should look like {"bots": [{"handle": "…", "password": "…"}]}.`);
  } catch {
    problems.push(`CUTUCA_BOT_FILE should be a file that can be read, but is ${JSON.stringify(path)}.`);
  }
  return [];
}

function parseJson(json: string, where: string, problems: string[]): unknown {
  try {
    return JSON.parse(json);
  } catch {
    problems.push(`${where} should be JSON.`);
    return undefined;
  }
}

function nameOf(issue: v.BaseIssue<unknown>, where: string): string {
  const name = v.getDotPath(issue) ?? '';
  const variable = Object.entries(variables).find(([, known]) => known === name.split('.')[0])?.[0];
  return where === 'environment' && variable !== undefined ? variable : `${name} of ${where}`;
}

function toSettings(bot: v.InferOutput<typeof Bot>, env: Environment): BotSettings {
  const { handle, password, name, invite, apiKey, baseUrl } = bot;
  const isHome = baseUrl !== undefined;
  return {
    relay: env['CUTUCA_BOT_RELAY'] ?? 'http://127.0.0.1:7780',
    handle,
    password,
    displayName: name,
    invite,
    data: resolve(join(env['CUTUCA_BOT_DATA'] ?? './data/bots', handle)),
    // A server at home asks for no key.
    server: apiKey !== undefined || isHome ? { apiKey: apiKey ?? 'none', baseUrl } : undefined,
    contact: {
      persona: bot.persona,
      language: bot.language,
      timeZone: bot.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      modelName: bot.model,
      contextTokens: bot.context,
      prices: bot.prices,
      questionsPerMinute: bot.questionsPerMinute,
      budgets: {
        personPerDay: { tokens: bot.personTokensPerDay, money: bot.personMoneyPerDay },
        relayPerMonth: { tokens: bot.relayTokensPerMonth, money: bot.relayMoneyPerMonth },
      },
    },
  };
}
