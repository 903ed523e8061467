import { describe, expect, it } from 'vitest';
import { readUpgrade } from './upgrade.ts';

const protocols = 'cutuca, bearer.header.payload.signature';
const asked = { type: 'asked', token: 'header.payload.signature', document: undefined };

const read = (headers: Record<string, string>, url = '/sync') => readUpgrade({ url, headers });
const refusalOf = (result: ReturnType<typeof readUpgrade>) =>
  result.type === 'refused' ? result.refusal.type : 'none';
const fromOrigin = (origin: string) =>
  read({ 'sec-websocket-protocol': protocols, host: 'chat.example:7780', origin });

describe('an upgrade request', () => {
  it('[I2] carries its token in a subprotocol', () => {
    expect(read({ 'sec-websocket-protocol': protocols })).toEqual(asked);
    expect(read({ 'sec-websocket-protocol': 'cutuca' })).toMatchObject({ token: undefined });
  });

  it.each([
    ['/y/roster:aaaaaaaaaaaaaaaaaaaaaa', 'roster:aaaaaaaaaaaaaaaaaaaaaa'],
    ['/y/roster%3Aaaaaaaaaaaaaaaaaaaaaaa?x=1', 'roster:aaaaaaaaaaaaaaaaaaaaaa'],
    ['/y/__proto__', 'not-found'],
    ['/y/', 'not-found'],
    ['/y/%', 'not-found'],
    ['/y/roster:aaaaaaaaaaaaaaaaaaaaaa%00x', 'not-found'],
  ])('[R17] names its document where it is for the plain door: %s', (url, found) => {
    const result = read({ 'sec-websocket-protocol': protocols }, url);
    expect(result.type === 'asked' ? result.document : result.refusal.type).toBe(found);
  });

  it('[R8] is for our path and our protocol only', () => {
    expect(refusalOf(read({ 'sec-websocket-protocol': protocols }, '/other'))).toBe('not-found');
    expect(refusalOf(read({ 'sec-websocket-protocol': 'bearer.a.b.c' }))).toBe('malformed');
    expect(refusalOf(read({}))).toBe('malformed');
  });

  it('[R8] from a page comes from a page of this relay', () => {
    expect(fromOrigin('http://chat.example:7780')).toEqual(asked);
    expect(refusalOf(fromOrigin('https://evil.example'))).toBe('forbidden');
    expect(refusalOf(fromOrigin('http://chat.example'))).toBe('forbidden');
    expect(refusalOf(fromOrigin('null'))).toBe('forbidden');
  });
});
