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
      Buffer.from(JSON.stringify({ text: `${before}q7x0k2m9v4b8z1n6` })).toString('base64url');
    for (const before of ['', 'x', 'xx']) writeFileSync(join(folder, `at${before}`), payload(before));
    expect(findMarks(folder, ['q7x0k2m9v4b8z1n6', 'j3w5h7r9t1y0u2p4'])).toEqual(['q7x0k2m9v4b8z1n6']);
    rmSync(join(folder, 'at'));
    rmSync(join(folder, 'atx'));
    expect(findMarks(folder, ['q7x0k2m9v4b8z1n6'])).toEqual(['q7x0k2m9v4b8z1n6']);
    rmSync(folder, { recursive: true });
  });
});
