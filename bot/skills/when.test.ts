import { describe, expect, it } from 'vitest';
import type { Language } from './language.ts';
import { readTime } from './when.ts';

/** 20:00 in UTC, 17:00 in São Paulo. */
const now = Date.UTC(2005, 6, 29, 20);
const minute = 60_000;

const read = (text: string, language: Language = 'en', timeZone = 'UTC') => {
  const meant = readTime(text, { now, timeZone, language });
  return meant && { minutes: (meant.at - now) / minute, rest: meant.rest };
};

describe('readTime', () => {
  it.each([
    ['in 10 minutes to stretch', 10, 'to stretch'],
    ['to stretch in 1 hour', 60, 'to stretch'],
    ['in an hour', 60, ''],
    ['in half an hour to call', 30, 'to call'],
    ['in 90 seconds', 1.5, ''],
    ['in 2 days to pay', 2_880, 'to pay'],
    ['at 21:30 to leave', 90, 'to leave'],
    ['at 9pm to leave', 60, 'to leave'],
    ['at 19:00', 1_380, ''],
    ['tomorrow at 8 to run', 720, 'to run'],
  ])('[B13] %s', (text, minutes, rest) => {
    expect(read(text)).toEqual({ minutes, rest });
  });

  it.each([
    ['em 10 minutos de alongar', 10, 'de alongar'],
    ['daqui a 1 hora de ligar', 60, 'de ligar'],
    ['daqui a meia hora', 30, ''],
    ['em uma hora', 60, ''],
    ['às 17h30 de sair', 30, 'de sair'],
    ['amanhã às 8 de correr', 900, 'de correr'],
  ])('[B13] %s', (text, minutes, rest) => {
    expect(read(text, 'pt', 'America/Sao_Paulo')).toEqual({ minutes, rest });
  });

  it.each(['to stretch', 'at 25:00', 'at 13pm', 'at 10:75', 'in 0 minutes', 'in love'])(
    '[B13] finds no time in “%s”',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});
