import { describe, expect, it } from 'vitest';
import { networkOf } from './attempts.ts';

describe('attempts', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('[I6] are counted for all of the network of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
