import { describe, expect, it } from 'vitest';
import { examineAddresses, examineRegistration } from './addresses.ts';

describe('what the doctor says of addresses', () => {
  const tls = { cert: 'cert.pem', key: 'key.pem' };
  const trustedProxies = ['127.0.0.1'];

  it.each([
    [{ host: '127.0.0.1' }, 'good'],
    [{ host: '0.0.0.0' }, 'notice'],
    [{ host: '0.0.0.0', tls }, 'good'],
    [{ host: '127.0.0.1', publicUrl: 'https://chat.test' }, 'problem'],
    [{ host: '127.0.0.1', publicUrl: 'https://chat.test', trustedProxies }, 'good'],
    [{ host: '0.0.0.0', publicUrl: 'https://chat.test', tls }, 'good'],
    [{ host: '0.0.0.0', publicUrl: 'http://chat.test' }, 'problem'],
    [{ host: '127.0.0.1', publicUrl: 'http://localhost:8080', trustedProxies }, 'good'],
  ])('[X10] in %j is: %s', (addresses, level) => {
    expect(examineAddresses(addresses)).toMatchObject([{ level }]);
  });
});

describe('what the doctor says of registration', () => {
  it('[X20] is a warning if it is open to others', () => {
    const host = '127.0.0.1';
    expect(examineRegistration({ host, registration: 'open', firstAccountByLink: true })).toMatchObject([
      { level: 'notice' },
    ]);
    expect(examineRegistration({ host, registration: 'open' })).toEqual([]);
    expect(examineRegistration({ host, registration: 'invite', firstAccountByLink: true })).toEqual([]);
  });
});
