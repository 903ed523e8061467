import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { err, ok } from '#protocol';
import { defaultUploads } from '../blobs/index.ts';
import { defaultQuotas } from '../quotas/index.ts';
import { isLoopback, parseConfig, settingNames, settings } from './index.ts';

describe('the settings', () => {
  it('[B14] can leave the bot out', () => {
    const off = parseConfig({ CUTUCA_BOT: 'off', CUTUCA_BOT_MODEL: 'some' });
    expect(off).toMatchObject({ ok: true, value: { warnings: [] } });
    expect(off.ok && off.value.config).not.toHaveProperty('bot');
  });

  it('[R1] default to the loopback address, port 7780, ./data and open registration', () => {
    const config = { host: '127.0.0.1', port: 7780, data: resolve('data'), registration: 'open' };
    expect(parseConfig({ PATH: '/bin' })).toMatchObject(ok({ config, warnings: [] }));
  });

  it('[R1] ask for an invite where the relay listens to more than this machine, unless told otherwise', () => {
    expect(parseConfig({ CUTUCA_HOST: '0.0.0.0' })).toMatchObject({
      value: { config: { registration: 'invite' } },
    });
    expect(parseConfig({ CUTUCA_HOST: '0.0.0.0', CUTUCA_REGISTRATION: 'open' })).toMatchObject({
      value: { config: { registration: 'open' } },
    });
  });

  it.each([{ CUTUCA_PUBLIC_URL: 'https://chat.example' }, { CUTUCA_TRUSTED_PROXIES: '127.0.0.1' }])(
    '[X20] ask for an invite, and for the link for the first account, as soon as others may come: %j',
    (env) => {
      expect(parseConfig(env)).toMatchObject({
        value: { config: { registration: 'invite', firstAccountByLink: true } },
      });
      expect(parseConfig({ ...env, CUTUCA_REGISTRATION: 'open' })).toMatchObject({
        value: { config: { registration: 'open', firstAccountByLink: true } },
      });
    },
  );

  it('[R1] that are wrong are reported together, each with what it should be', () => {
    const wrong = {
      CUTUCA_HOST: 'http://here',
      CUTUCA_PORT: '70000',
      CUTUCA_DATA: ' ',
      CUTUCA_REGISTRATION: 'maybe',
    };
    expect(parseConfig(wrong)).toEqual(
      err([
        'CUTUCA_HOST should be an address or a host name to listen on, such as 127.0.0.1 or 0.0.0.0, but is "http://here".',
        'CUTUCA_PORT should be a port from 0 to 65535 (0: any free one), but is "70000".',
        'CUTUCA_DATA should be the path of a folder for all data, such as ./data, but is " ".',
        'CUTUCA_REGISTRATION should be open, invite or closed, but is "maybe".',
      ]),
    );
  });

  it.each(['-1', '7780x', '1e3', '', '0x10', '65536'])('[R1] refuse %j as a port', (port) => {
    expect(parseConfig({ CUTUCA_PORT: port }).ok).toBe(false);
  });

  it('[R1] that are unknown are named, with the nearest known one', () => {
    expect(parseConfig({ CUTUCA_PROT: '1' })).toMatchObject({
      value: {
        warnings: [
          'CUTUCA_PROT is not a setting of the relay and does nothing. Did you mean CUTUCA_PORT?',
        ],
      },
    });
  });

  it('[R1] know which addresses are this machine alone', () => {
    const hosts = [
      '127.0.0.1',
      '127.1.2.3',
      'localhost',
      '::1',
      '0.0.0.0',
      '::',
      '10.0.0.1',
      '127.example.org',
    ];
    expect(hosts.filter(isLoopback)).toEqual(['127.0.0.1', '127.1.2.3', 'localhost', '::1']);
  });

  it('[X1] are flags too, which win over the environment, and know where they came from', () => {
    const env = { CUTUCA_PORT: '1', CUTUCA_HOST: '::1' };
    expect(parseConfig(env, { port: '2' })).toMatchObject({
      value: {
        config: { host: '::1', port: 2, registration: 'open' },
        origins: { host: 'CUTUCA_HOST', port: '--port', data: 'default', registration: 'default' },
      },
    });
    expect(parseConfig(env, { port: 'many' })).toEqual(
      err(['--port should be a port from 0 to 65535 (0: any free one), but is "many".']),
    );
  });

  it('[X1] have a flag and a variable of the same name each', () => {
    for (const name of settingNames) {
      const { flag, variable } = settings[name];
      const word = /^--([a-z-]+) <[a-z]+>$/.exec(flag)?.[1] ?? '';
      expect(variable).toBe(`CUTUCA_${word.replaceAll('-', '_').toUpperCase()}`);
    }
  });

  it('[X1] take an address without a path, and proxies as addresses and networks', () => {
    const env = {
      CUTUCA_PUBLIC_URL: 'https://Chat.example:443/',
      CUTUCA_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8 fd00::/8',
    };
    expect(parseConfig(env)).toMatchObject({
      value: {
        config: {
          publicUrl: 'https://chat.example',
          trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
        },
      },
    });
  });

  it.each([
    ['CUTUCA_PUBLIC_URL', 'chat.example'],
    ['CUTUCA_PUBLIC_URL', 'https://chat.example/app'],
    ['CUTUCA_PUBLIC_URL', 'https://alice:secret@chat.example'],
    ['CUTUCA_PUBLIC_URL', 'ftp://chat.example'],
    ['CUTUCA_TRUSTED_PROXIES', 'nginx'],
    ['CUTUCA_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['CUTUCA_TRUSTED_PROXIES', '10.0.0.0/'],
    ['CUTUCA_TLS_CERT', 'only-one.pem'],
  ])('[X1] refuse %s=%s', (name, value) => {
    expect(parseConfig({ [name]: value })).toMatchObject({
      ok: false,
      error: [expect.stringContaining(name)],
    });
  });

  it.each([
    ['1GB', 1_000_000_000],
    ['20 mb', 20_000_000],
    ['64kB', 64_000],
  ])('[X1] read a size as people write it: %s', (text, bytes) => {
    const parsed = parseConfig({ CUTUCA_UPLOAD_LIMIT: text });
    expect(parsed.ok && parsed.value.config.uploads?.file).toBe(bytes);
  });

  it.each(['10', '-1MB', '1TB', 'much'])('[X1] say what a size should be, where it is %s', (text) => {
    expect(parseConfig({ CUTUCA_UPLOAD_QUOTA: text })).toEqual({
      ok: false,
      error: [expect.stringContaining('a size, such as 50MB or 2GB')],
    });
  });

  it('[X1] that are empty are as if they were not there, where nothing is a choice', () => {
    const empty = {
      CUTUCA_PUBLIC_URL: '',
      CUTUCA_TLS_CERT: '',
      CUTUCA_TLS_KEY: ' ',
      CUTUCA_TRUSTED_PROXIES: '',
    };
    const relay = { host: '127.0.0.1', port: 7780, data: resolve('data'), registration: 'open' };
    const uploads = defaultUploads;
    const config = {
      ...relay,
      uploads,
      quotas: defaultQuotas,
      bot: { handle: 'gepeto', displayName: 'Gepeto' },
    };
    const parsed = parseConfig(empty);
    expect(parsed.ok && parsed.value.config).toEqual(config);
  });
});
