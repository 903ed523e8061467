/** Reminders: heard here, kept and delivered elsewhere. */
import type { Asked, Answer, Rule } from '../types.ts';
import { readTime } from '../when.ts';
import { choose, fill } from '../words/index.ts';
import { momentIn } from './clock.ts';

const furthest = 366 * 24 * 3_600_000;
const longest = 500;

function remind(asked: Asked): Answer {
  const { found, words, random, now } = asked;
  const meant = readTime(found.groups?.['what'] ?? '', asked);
  if (!meant) return { text: choose(words.reminderUnclear, random()) };
  if (meant.at - now > furthest) return { text: choose(words.reminderTooFar, random()) };
  const what = meant.rest
    .replace(/^(?:to|that|about|of|de|que|para|pra|sobre)\s+/iu, '')
    .slice(0, longest);
  const text = what === '' ? choose(words.reminderEmpty, 0) : what;
  return {
    text: fill(choose(words.reminderSet, random()), { when: momentIn(meant.at, asked), text }),
    acts: [{ type: 'remind', at: meant.at, text }],
  };
}

function list(asked: Asked): Answer {
  const { reminders, words, random } = asked;
  if (reminders.length === 0) return { text: choose(words.noReminders, random()) };
  const rows = reminders.map(({ at, text }) => `• ${momentIn(at, asked)}: ${text}`).join('\n');
  return { text: fill(choose(words.reminders, random()), { list: rows }) };
}

export const reminders: readonly Rule[] = [
  {
    name: 'my reminders',
    when: { en: /\b(?:my|list|show) reminders\b/iu, pt: /\bmeus lembretes\b|\blistar? lembretes\b/iu },
    answer: list,
  },
  {
    name: 'remind me',
    when: {
      en: /\bremind me\b(?<what>.*)$/isu,
      pt: /(?:\bme lembr[ae]r?|\blembr[ae][- ]me|\bme avis[ae])(?!\p{L})(?<what>.*)$/isu,
    },
    answer: remind,
  },
];
