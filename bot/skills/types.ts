/** What a rule is: words that call for it, in each language, and what it answers. */
import type { Act } from '../acts.ts';
import type { Gift } from '../turn/index.ts';
import type { Language } from './language.ts';
import type { Memory } from './memory.ts';
import type { Words } from './words/index.ts';

export type Question = {
  /** What was said since the last answer, as one. Empty where nothing was put into words. */
  readonly text: string;
  /** What was given last without words. */
  readonly gift: Gift | undefined;
  /** Who asks. */
  readonly person: string;
  /** What the bot is called. */
  readonly botName: string;
  readonly memory: Memory;
  /** ms since 1970. */
  readonly now: number;
  /** An IANA name, such as America/Sao_Paulo. */
  readonly timeZone: string;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly reminders: readonly { readonly at: number; readonly text: string }[];
  /** Lines of this conversation that have all these words, the newest last. */
  readonly search: (query: string) => readonly string[];
  /** What is left of the budgets, in words; undefined where no model is in use. */
  readonly credits: string | undefined;
};

/** A question in the language that it is taken to be in. */
export type Heard = Question & { readonly language: Language; readonly words: Words };
/** `found`: where the words of the rule are in it. */
export type Asked = Heard & { readonly found: RegExpExecArray };

export type Answer = {
  readonly text: string;
  readonly acts?: readonly Act[];
  /** Absent: what was remembered stays. */
  readonly memory?: Memory;
};

export type Rule = {
  readonly name: string;
  readonly when: Readonly<Record<Language, RegExp>>;
  /** Undefined where it is not for this rule after all. */
  readonly answer: (asked: Asked) => Answer | undefined;
};
