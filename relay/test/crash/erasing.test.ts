import { describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runErasing } from './erasing.ts';
import { findMarks } from './findMarks.ts';

describe('what was deleted for everyone', () => {
  it('[C7] [R26] is in no file of a relay that was killed at random moments, and nothing else is missing', async () => {
    const { left, lost, deleted, kept } = await runErasing({ cycles: 4, seed: 20 });
    expect([left, lost]).toEqual([[], []]);
    expect(Math.min(deleted, kept)).toBeGreaterThan(3);
  }, 120_000);
});

describe('the search for words', () => {
  it('[C7] finds them wherever they stand in a signed entry', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cutuca-marks-'));
    const payload = (before: string): string =>
      Buffer.from(JSON.stringify({ text: `${before}mark0000deadbeef` })).toString('base64url');
    for (const before of ['', 'x', 'xx']) writeFileSync(join(folder, `at${before}`), payload(before));
    expect(findMarks(folder, ['mark0000deadbeef', 'mark1111deadbeef'])).toEqual(['mark0000deadbeef']);
    rmSync(join(folder, 'at'));
    rmSync(join(folder, 'atx'));
    expect(findMarks(folder, ['mark0000deadbeef'])).toEqual(['mark0000deadbeef']);
    rmSync(folder, { recursive: true });
  });
});
