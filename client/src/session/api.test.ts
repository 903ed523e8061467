import { describe, expect, it } from 'vitest';
import { api } from '#protocol';
import { fillPath, makeCall, readAnswer } from './api.ts';

const answering = (answer: () => Response) =>
  makeCall({ origin: 'https://chat.example', fetch: () => Promise.resolve(answer()) });

const relay = {
  name: 'cutuca',
  version: '1',
  relay: 'here',
  registration: 'open',
  empty: false,
  uploadLimit: 1,
};

describe('a call', () => {
  it('[R12] gives what the route promises', async () => {
    const call = answering(() => Response.json(relay));
    expect(await call('relay', {})).toEqual({ ok: true, value: relay });
  });

  it('[R12] gives the refusal, and how long to wait', async () => {
    const error = { type: 'rate-limited', retryAfter: 7 };
    const call = answering(() => Response.json({ error }, { status: 429 }));
    expect(await call('relay', {})).toEqual({
      ok: false,
      error: { type: 'refused', refusal: 'rate-limited', retryAfter: 7 },
    });
  });

  it('[K4] takes whoever answers in the place of the relay for nobody', async () => {
    const unreachable = { ok: false, error: { type: 'unreachable' } };
    const portal = answering(() => new Response('<h1>Welcome to our hotel</h1>'));
    expect(await portal('relay', {})).toEqual(unreachable);
    const proxy = answering(() => Response.json({ message: 'bad gateway' }, { status: 502 }));
    expect(await proxy('relay', {})).toEqual(unreachable);
    const nobody = makeCall({
      origin: 'https://chat.example',
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    expect(await nobody('relay', {})).toEqual(unreachable);
  });

  it('[R12] believes no success of another shape', () => {
    expect(readAnswer(api.relay.response, true, { ...relay, registration: 'sometimes' })).toEqual({
      ok: false,
      error: { type: 'refused', refusal: 'internal' },
    });
  });

  it('[R12] puts parameters where the route names them, and nowhere else', () => {
    expect(fillPath('/api/contacts/:user', { user: 'a/b?c' })).toBe('/api/contacts/a%2Fb%3Fc');
  });
});
