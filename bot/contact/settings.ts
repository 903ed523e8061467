/** One contact as somebody wants it. */
import type { Budgets, Prices } from '../credits/index.ts';
import type { Language } from '../skills/index.ts';

export type ContactSettings = {
  readonly persona: string;
  /** Spoken until somebody says something. */
  readonly language: Language;
  /** An IANA name. */
  readonly timeZone: string;
  /** What the language model is called at its server; what it costs is looked up by this. */
  readonly modelName: string;
  /** Tokens of a prompt, at most. */
  readonly contextTokens: number;
  readonly budgets: Budgets;
  readonly prices: Prices;
  /** How often one person may have a model asked within a minute. */
  readonly questionsPerMinute: number;
};

/** How long a person must be quiet before they are answered, in ms. */
export const quietFor = 700;
