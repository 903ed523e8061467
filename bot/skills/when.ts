/** When a person means: “in 10 minutes”, “às 15h30”, “tomorrow at 9”. */
import type { Language } from './language.ts';

const minute = 60_000;
const units: readonly (readonly [RegExp, number])[] = [
  [/^s(?:ec|eg)/, 1_000],
  [/^(?:min|m$)/, minute],
  [/^h/, 60 * minute],
  [/^d/, 24 * 60 * minute],
  [/^(?:week|semana)/, 7 * 24 * 60 * minute],
];

const unit =
  '(?:s(?:ec|eg)(?:ond|und)?[os]*s?|min(?:ute|uto)?s?|hours?|horas?|hs?|m|days?|dias?|weeks?|semanas?)';
const amount = String.raw`(?:\d{1,4}(?:[.,]\d)?|an?|uma?|meia|half an)`;

/** Each finds the time in a sentence; what is left of the sentence is what to remind of. */
const timePatterns: Readonly<Record<Language, { readonly span: RegExp; readonly clock: RegExp }>> = {
  en: {
    span: new RegExp(String.raw`\bin (?<amount>${amount}) ?(?<unit>${unit})\b`, 'iu'),
    clock: /\b(?<tomorrow>tomorrow )?at (?<hour>\d{1,2})(?:[:h.](?<minute>\d{2}))? ?(?<half>am|pm)?\b/iu,
  },
  pt: {
    span: new RegExp(
      String.raw`(?<!\p{L})(?:daqui a|dentro de|em) (?<amount>${amount}) ?(?<unit>${unit})(?!\p{L})`,
      'iu',
    ),
    clock:
      /(?<!\p{L})(?<tomorrow>amanhã )?[àa]s (?<hour>\d{1,2})(?:[:h.](?<minute>\d{2}))?(?:h|hs| horas)?(?!\p{L}|\d)/iu,
  },
};

export type Meant = { readonly at: number; readonly rest: string };

/** `at` in ms since 1970; undefined where no time is meant, or none that a clock shows. */
export function readTime(text: string, { now, timeZone, language }: When): Meant | undefined {
  const { span, clock } = timePatterns[language];
  const inSpan = span.exec(text);
  if (inSpan) {
    const length = spanOf(inSpan.groups?.['amount'] ?? '', inSpan.groups?.['unit'] ?? '');
    return length === undefined ? undefined : { at: now + length, rest: without(text, inSpan) };
  }
  const onClock = clock.exec(text);
  if (!onClock) return undefined;
  const wait = waitFor(onClock.groups ?? {}, minutesOfDay(now, timeZone));
  if (wait === undefined) return undefined;
  return { at: now - (now % minute) + wait * minute, rest: without(text, onClock) };
}

type When = { readonly now: number; readonly timeZone: string; readonly language: Language };

function spanOf(howMany: string, ofWhat: string): number | undefined {
  const [, length] = units.find(([name]) => name.test(ofWhat.toLowerCase())) ?? [];
  if (length === undefined) return undefined;
  const count = /^\d/.test(howMany) ? Number(howMany.replace(',', '.')) : wordAmount(howMany);
  return count > 0 ? Math.round(count * length) : undefined;
}

const wordAmount = (word: string): number => (/^(?:meia|half)/i.test(word) ? 0.5 : 1);

/** Minutes from now; the same minute means tomorrow's. */
function waitFor(
  groups: Readonly<Record<string, string | undefined>>,
  nowOfDay: number,
): number | undefined {
  const half = groups['half']?.toLowerCase();
  const said = Number(groups['hour']);
  const minutes = Number(groups['minute'] ?? 0);
  const hour = half === undefined ? said : (said % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || minutes > 59 || (half !== undefined && (said < 1 || said > 12))) return undefined;
  const target = hour * 60 + minutes;
  if (groups['tomorrow'] !== undefined) return 1_440 - nowOfDay + target;
  return target > nowOfDay ? target - nowOfDay : target - nowOfDay + 1_440;
}

function minutesOfDay(now: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  const read = (type: 'hour' | 'minute'): number =>
    Number(parts.formatToParts(now).find((part) => part.type === type)?.value);
  return read('hour') * 60 + read('minute');
}

const without = (text: string, { 0: found, index }: RegExpExecArray): string =>
  `${text.slice(0, index)} ${text.slice(index + found.length)}`.replaceAll(/\s+/g, ' ').trim();
