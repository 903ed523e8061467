/** What the skills remember of a conversation between one line and the next. */
import * as v from 'valibot';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const Game = v.variant('type', [
  v.object({ type: v.literal('number'), secret: Count, tries: Count }),
  v.object({ type: v.literal('trivia'), question: Count, asked: v.array(Count), right: Count }),
]);
export type Game = v.InferOutput<typeof Game>;

export const Memory = v.object({
  language: v.optional(v.picklist(['en', 'pt'])),
  /** Lines since somebody was rude; absent in a good mood. */
  sulking: v.optional(Count),
  game: v.optional(Game),
  /** The fewest guesses that a number took. */
  bestGuesses: v.optional(Count),
  /** What the person is called, by themselves. */
  called: v.optional(v.pipe(v.string(), v.maxLength(64))),
});
export type Memory = v.InferOutput<typeof Memory>;

export const noMemory: Memory = {};

/** Whatever cannot be read is forgotten. */
export function readMemory(kept: unknown): Memory {
  const memory = v.safeParse(Memory, kept);
  return memory.success ? memory.output : noMemory;
}

export function without(memory: Memory, key: keyof Memory): Memory {
  const { [key]: _, ...rest } = memory;
  return rest;
}
