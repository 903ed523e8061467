import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { makeForwarded } from './forwarded.ts';

const proxies = ['127.0.0.1', '10.0.0.0/8', '::1'];

function requestFrom(peer: string, headers: IncomingMessage['headers'] = {}) {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: peer });
  return { socket, headers };
}

describe('the address of a client', () => {
  it.each([
    ['127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['::ffff:127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['127.0.0.1', '2001:db8::7', '2001:db8::7'],
    ['127.0.0.1', '203.0.113.7, 10.1.2.3', '203.0.113.7'],
    ['127.0.0.1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['127.0.0.1', undefined, '127.0.0.1'],
    ['127.0.0.1', 'unknown', '127.0.0.1'],
    ['127.0.0.1', 'unknown, 10.1.2.3', '10.1.2.3'],
    ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['::1', '10.1.2.3', '10.1.2.3'],
  ])('[X6] of %s that says it speaks for %s is %s', (peer, forwardedFor, address) => {
    const headers = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
    expect(makeForwarded({ trustedProxies: proxies }).addressOf(requestFrom(peer, headers))).toBe(
      address,
    );
  });

  it('[X6] is the peer’s own where no proxy is trusted', () => {
    const request = requestFrom('127.0.0.1', { 'x-forwarded-for': '203.0.113.7' });
    expect(makeForwarded({}).addressOf(request)).toBe('127.0.0.1');
  });
});

describe('a call', () => {
  it.each([
    ['127.0.0.1', 'https', true],
    ['127.0.0.1', 'http', false],
    ['127.0.0.1', undefined, false],
    ['203.0.113.9', 'https', false],
  ])('[X6] by %s under %s came encrypted: %s', (peer, protocol, secure) => {
    const headers = protocol === undefined ? {} : { 'x-forwarded-proto': protocol };
    expect(makeForwarded({ trustedProxies: proxies }).isSecure(requestFrom(peer, headers))).toBe(secure);
  });

  it('[X6] came encrypted if it is for the public address, whatever the proxy forgot to say', () => {
    const { isSecure } = makeForwarded({ publicUrl: 'https://chat.example' });
    expect(isSecure(requestFrom('127.0.0.1', { host: 'chat.example' }))).toBe(true);
    expect(isSecure(requestFrom('127.0.0.1', { host: '127.0.0.1:7780' }))).toBe(false);
    expect(
      makeForwarded({ publicUrl: 'http://chat.example' }).isSecure(
        requestFrom('127.0.0.1', { host: 'chat.example' }),
      ),
    ).toBe(false);
  });
});
