import { describe, expect, it } from 'vitest';
import { createHandshakes } from './handshakes.ts';

describe('a handshake', () => {
  it('[R16] comes before any update, since the update would leave a gap', () => {
    const handshakes = createHandshakes(10);
    expect(handshakes.pass('a', 'open')).toBe(true);
    expect(handshakes.pass('a', 'update')).toBe(false);
    expect(handshakes.pass('a', 'other')).toBe(true);
    expect(handshakes.pass('a', 'what-you-lack')).toBe(true);
    expect(handshakes.pass('a', 'update')).toBe(true);
    expect(handshakes.pass('b', 'update')).toBe(false);
  });

  it('[R16] is due again when the document is opened again', () => {
    const handshakes = createHandshakes(10);
    handshakes.pass('a', 'what-you-lack');
    handshakes.pass('a', 'open');
    expect(handshakes.pass('a', 'update')).toBe(false);
  });

  it('[R4] is not had with endless documents', () => {
    const handshakes = createHandshakes(2);
    expect(handshakes.pass('a', 'what-you-lack')).toBe(true);
    expect(handshakes.pass('b', 'what-you-lack')).toBe(true);
    expect(handshakes.pass('c', 'what-you-lack')).toBeUndefined();
    handshakes.pass('c', 'close');
    handshakes.pass('b', 'close');
    expect(handshakes.pass('d', 'what-you-lack')).toBe(true);
  });
});
