import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, isWebAppCurrent } from './webApp.ts';

let repository: string;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(repository, file)), { recursive: true });
  writeFileSync(join(repository, file), text);
}

/** What a build leaves behind. */
function pretendToBuild(): void {
  write('dist/client/index.html', '<!doctype html>');
  write('dist/client.fingerprint', fingerprint(repository));
}

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'cutuca-web-app-'));
  write('client/index.html', '<script src="src/main.tsx"></script>');
  write('client/src/main.tsx', 'start();');
  write('protocol/index.ts', 'export {};');
  write('package-lock.json', '{}');
});

afterEach(() => {
  rmSync(repository, { recursive: true });
});

describe('isWebAppCurrent', () => {
  it('[T4] is false before the first build', () => {
    expect(isWebAppCurrent(repository)).toBe(false);
  });

  it('[T4] is true after a build, also where a file was only touched', () => {
    pretendToBuild();
    write('client/src/main.tsx', 'start();');
    expect(isWebAppCurrent(repository)).toBe(true);
  });

  it.each([
    'client/index.html',
    'client/src/main.tsx',
    'client/src/new.ts',
    'protocol/index.ts',
    'package-lock.json',
  ])('[T4] is false once %s has changed', (file) => {
    pretendToBuild();
    write(file, 'changed');
    expect(isWebAppCurrent(repository)).toBe(false);
  });

  it('[T4] is false once a source has gone or has been renamed', () => {
    pretendToBuild();
    rmSync(join(repository, 'client/src/main.tsx'));
    expect(isWebAppCurrent(repository)).toBe(false);
    write('client/src/app.tsx', 'start();');
    expect(isWebAppCurrent(repository)).toBe(false);
  });

  it.each([
    'client/src/main.test.tsx',
    'client/test/two.journey.test.ts',
    'protocol/testing/cast.ts',
    'relay/main.ts',
  ])('[T4] stays true when %s has changed', (file) => {
    pretendToBuild();
    write(file, 'changed');
    expect(isWebAppCurrent(repository)).toBe(true);
  });

  it('[T4] is false where the build has been thrown away', () => {
    pretendToBuild();
    rmSync(join(repository, 'dist/client'), { recursive: true });
    expect(isWebAppCurrent(repository)).toBe(false);
  });
});
