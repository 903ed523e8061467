import { describe, expect, it } from 'vitest';
import { formatSize } from './size.ts';

describe('how large a file is', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [11, '11 bytes'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [2_440, '2.4 kB'],
    [999_960, '1 MB'],
    [25_000_000, '25 MB'],
    [3_000_000_000_000, '3,000 GB'],
  ])('[MD9] %i is read as “%s”', (bytes, read) => {
    expect(formatSize(bytes, 'en')).toBe(read);
  });

  it('[MD9] is read as the language writes it', () => {
    expect(formatSize(2_440, 'pt-BR')).toBe('2,4 kB');
  });
});
