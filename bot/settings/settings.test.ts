import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const one = { CUTUCA_BOT_HANDLE: 'gepeto', CUTUCA_BOT_PASSWORD: 'a long password' };
const noFile = (): string => {
  throw new Error('no file');
};
const fileOf = (content: unknown) => (): string => JSON.stringify(content);

describe("a bot's settings", () => {
  it('[B9] are complete with a handle and a password, and name no model', () => {
    expect(readSettings(one, noFile)).toMatchObject({
      ok: true,
      value: [
        {
          handle: 'gepeto',
          relay: 'http://127.0.0.1:7780',
          server: undefined,
          contact: { language: 'en' },
        },
      ],
    });
  });

  it('[B11] take a key, or a server at home that asks for none', () => {
    expect(readSettings({ ...one, OPENAI_API_KEY: 'key' }, noFile)).toMatchObject({
      value: [{ server: { apiKey: 'key', baseUrl: undefined } }],
    });
    expect(readSettings({ ...one, OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }, noFile)).toMatchObject(
      {
        value: [{ server: { apiKey: 'none', baseUrl: 'http://127.0.0.1:11434/v1' } }],
      },
    );
  });

  it('[B8] take budgets and prices', () => {
    const env = {
      ...one,
      CUTUCA_BOT_PERSON_TOKENS_PER_DAY: '20000',
      CUTUCA_BOT_RELAY_MONEY_PER_MONTH: '5.5',
      CUTUCA_BOT_PRICES: '{"small": {"prompt": 0.15, "answer": 0.6}}',
    };
    expect(readSettings(env, noFile)).toMatchObject({
      value: [
        {
          contact: {
            budgets: { personPerDay: { tokens: 20_000 }, relayPerMonth: { money: 5.5 } },
            prices: { small: { prompt: 0.15, answer: 0.6 } },
          },
        },
      ],
    });
  });

  it('[B10] name everything that is wrong with them', () => {
    const wrong = {
      CUTUCA_BOT_HANDLE: '!',
      CUTUCA_BOT_PASSWORD: 'a long password',
      CUTUCA_BOT_LANGUAGE: 'tlh',
      CUTUCA_BOT_TIMEZONE: 'Mars/Olympus',
      CUTUCA_BOT_CONTEXT: '3',
      CUTUCA_BOT_PERSON_TOKENS_PER_DAY: 'many',
      CUTUCA_BOT_PRICES: '{',
      OPENAI_BASE_URL: 'here',
    };
    const settings = readSettings(wrong, noFile);
    const problems = settings.ok ? [] : settings.error;
    for (const name of Object.keys(wrong).filter((each) => each !== 'CUTUCA_BOT_PASSWORD')) {
      expect(problems.join('\n')).toContain(name);
    }
  });

  it('[B12] describe several bots in a file, each with what the environment says besides', () => {
    const env = {
      ...one,
      CUTUCA_BOT_FILE: 'bots.json',
      CUTUCA_BOT_LANGUAGE: 'pt',
      OPENAI_API_KEY: 'key',
    };
    const bots = [{ handle: 'robo', password: 'another password', name: 'Robo', persona: 'Terse.' }];
    const settings = readSettings(env, fileOf({ bots }));
    expect(settings).toMatchObject({
      value: [
        { handle: 'gepeto', contact: { language: 'pt' } },
        {
          handle: 'robo',
          displayName: 'Robo',
          server: { apiKey: 'key' },
          contact: { language: 'pt', persona: 'Terse.' },
        },
      ],
    });
    expect(settings.ok && new Set(settings.value.map(({ data }) => data)).size).toBe(2);
  });

  it('[B12] say what is wrong with the file', () => {
    const env = { CUTUCA_BOT_FILE: 'bots.json' };
    expect(readSettings(env, noFile)).toMatchObject({ error: [expect.stringContaining('can be read')] });
    expect(readSettings(env, fileOf([]))).toMatchObject({
      error: [expect.stringContaining('should look like')],
    });
    expect(readSettings(env, fileOf({ bots: [{ handle: 'robo', colour: 'red' }] }))).toMatchObject({
      ok: false,
    });
    expect(readSettings({}, noFile)).toMatchObject({
      error: [expect.stringContaining('There is no bot')],
    });
  });
});
