import { describe, expect, it } from 'vitest';
import { isDangerous } from './dangerous.ts';

describe('a file that would run', () => {
  it.each([
    'exe',
    'cmd',
    'wsh',
    'bat',
    'vb',
    'vbs',
    'pif',
    'scr',
    'scf',
    'lnk',
    'ps1',
    'hta',
    'msi',
    'jar',
    'apk',
    'dmg',
    'sh',
  ])('[MD5] is known by its ending: %s', (ending) => {
    expect(isDangerous(`holiday.${ending}`)).toBe(true);
    expect(isDangerous(`holiday.jpg.${ending.toUpperCase()}`)).toBe(true);
  });

  it.each([
    'a.exe.',
    'a.exe ',
    'a.exe . ',
    'a.exe::$DATA',
    'a.exe:b.txt',
    'a.png:b.exe',
    'a.ｅｘｅ',
    'a. exe',
    '.bat',
  ])('[MD5] is known however its name is dressed up: %s', (name) => {
    expect(isDangerous(name)).toBe(true);
  });

  it.each([
    'notes.txt',
    'exe',
    'song.mp3',
    'exe.txt',
    'photo.jpeg',
    'README',
    'report.pdf',
    'a.tar.gz',
    '',
    '...',
  ])('[MD5] is not found where there is none: %s', (name) => {
    expect(isDangerous(name)).toBe(false);
  });
});
