import { describe, expect, it } from 'vitest';
import { isOwnHost } from './ownHosts.ts';

describe('a relay for this machine alone', () => {
  const own = { host: '127.0.0.1', publicUrl: 'https://chat.example' };

  it.each([
    'localhost',
    'LOCALHOST:7780',
    '127.0.0.1:7780',
    '127.1.2.3',
    '[::1]:7780',
    'chat.example',
    'chat.example:8443',
  ])('[X7] answers to %s', (host) => {
    expect(isOwnHost(own, host)).toBe(true);
  });

  it.each([
    'evil.example:7780',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'chat.example.evil',
    '10.0.0.1',
    '',
    ' ',
    '@localhost',
    'evil.example/localhost',
  ])('[X7] does not answer to %j', (host) => {
    expect(isOwnHost(own, host)).toBe(false);
  });
});

describe('a relay that listens to a network', () => {
  it('[X7] answers to every name, since it cannot know its own', () => {
    expect(isOwnHost({ host: '0.0.0.0' }, 'homeserver.lan:7780')).toBe(true);
  });
});
