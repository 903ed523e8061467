/** Time and date, where the bot lives. */
import type { Language } from '../language.ts';
import type { Rule } from '../types.ts';
import { choose, fill } from '../words/index.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', pt: 'pt-BR' };

type Where = { readonly timeZone: string; readonly language: Language };

const timeOfDay = (at: number, { timeZone, language }: Where): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    at,
  );

const dateOf = (at: number, { timeZone, language }: Where): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone, dateStyle: 'full' }).format(at);

/** Date and time, for a model that cannot know. */
export const timeLine = (at: number, where: Where): string =>
  `${dateOf(at, where)}, ${timeOfDay(at, where)} (${where.timeZone})`;

/** “at 15:30”, with the date unless it is today. */
export function momentIn(at: number, { now, ...where }: Where & { readonly now: number }): string {
  const time = `${where.language === 'pt' ? 'às' : 'at'} ${timeOfDay(at, where)}`;
  return dateOf(at, where) === dateOf(now, where) ? time : `${dateOf(at, where)} ${time}`;
}

export const clock: readonly Rule[] = [
  {
    name: 'time',
    when: {
      en: /\bwhat(?:['’]?s| is)? (?:the )?time\b|\bwhat time is it\b|^time\??$/iu,
      pt: /\bque horas\b|\bhoras são\b|^horas\??$/iu,
    },
    answer: (asked) => ({
      text: fill(choose(asked.words.time, asked.random()), { time: timeOfDay(asked.now, asked) }),
    }),
  },
  {
    name: 'date',
    when: {
      en: /\bwhat(?:['’]?s| is)? (?:the date|day is it|today|the day)\b|\bwhat day\b|^date\??$/iu,
      pt: /\bque dia\b|\bqual (?:é )?a data\b|\bdata de hoje\b/iu,
    },
    answer: (asked) => ({
      text: fill(choose(asked.words.date, asked.random()), { date: dateOf(asked.now, asked) }),
    }),
  },
];
