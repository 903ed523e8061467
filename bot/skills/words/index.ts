/** What the skills say. */
import type { Language } from '../language.ts';
import { english } from './en.ts';
import { portuguese } from './pt.ts';

/** Each a choice of sentences; `{name}` stands for what is filled in. */
export type Words = { readonly [K in keyof typeof english]: readonly string[] };

const all: Readonly<Record<Language, Words>> = { en: english, pt: portuguese };

export const wordsIn = (language: Language): Words => all[language];

/** One of them, by a chance from 0 to 1. */
export const choose = (sentences: readonly string[], chance: number): string =>
  sentences[Math.min(sentences.length - 1, Math.floor(chance * sentences.length))] ?? '';

export const fill = (sentence: string, values: Readonly<Record<string, string | number>> = {}): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
