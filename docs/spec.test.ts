import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDisagreements, readTests } from './citations.ts';

const repository = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(repository, file), 'utf8');

const testFiles = globSync(
  '{protocol,peer,relay,client,bot,docs,tools,bench}/**/*.{test,contract}.{ts,tsx}',
  {
    cwd: repository,
  },
).toSorted();

const disagreements = findDisagreements(
  read('docs/SPEC.md'),
  testFiles.flatMap((file) => readTests(file, read(file))),
);

describe('SPEC.md and the tests', () => {
  it('[T2] define each rule once', () => {
    expect(disagreements.rulesDefinedTwice).toEqual([]);
  });

  it('[T2] leave no rule without a test', () => {
    expect(disagreements.rulesWithoutTest).toEqual([]);
  });

  it('[T2] leave no test without a rule', () => {
    expect(disagreements.testsCitingNoRule).toEqual([]);
  });

  it('[T2] cite no rule that is not there', () => {
    expect(disagreements.testsCitingUnknownRules).toEqual([]);
  });
});
