/** What a language model may do. Each tool knows one conversation, the one in which it was asked for. */
import { isReaction, winkNames } from '#protocol';
import * as v from 'valibot';
import type { Tool } from '../model/index.ts';
import { calculate, rollDice, showNumber, type Question } from '../skills/index.ts';

type Schema = Tool['parameters'];

const object = (
  properties: Readonly<Record<string, Schema>>,
  required = Object.keys(properties),
): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const string = (description: string): Schema => ({ type: 'string', description });
const number = (description: string): Schema => ({ type: 'number', description });

/** A tool whose input is read by the same shape that it is told. */
function tool<S extends v.GenericSchema>(
  about: Omit<Tool, 'run'>,
  shape: S,
  run: (input: v.InferOutput<S>) => ReturnType<Tool['run']>,
): Tool {
  return {
    ...about,
    run: (input) => {
      const read = v.safeParse(shape, input);
      return read.success ? run(read.output) : { result: `Wrong input: ${v.summarize(read.issues)}` };
    },
  };
}

const Text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));
const minute = 60_000;
const aYear = 366 * 24 * 60;

export const makeTools = (question: Question): readonly Tool[] => [
  tool(
    { name: 'nudge', description: "Shakes the person's window.", parameters: object({}) },
    v.object({}),
    () => ({ result: 'The window will shake.', act: { type: 'nudge' } }),
  ),
  tool(
    {
      name: 'wink',
      description: 'Plays a short animation over the conversation.',
      parameters: object({ wink: { type: 'string', enum: winkNames } }),
    },
    v.object({ wink: v.picklist(winkNames) }),
    ({ wink }) => ({ result: 'It will play.', act: { type: 'wink', wink } }),
  ),
  tool(
    {
      name: 'react',
      description: 'Puts an emoticon or an emoji to the line that you answer.',
      parameters: object({ emoticon: string('One: such as (L), (Y), :) or 🎉') }),
    },
    v.object({
      emoticon: v.pipe(v.string(), v.trim(), v.check(isReaction, 'Not one emoticon and not one emoji')),
    }),
    ({ emoticon }) => ({ result: 'Done.', act: { type: 'react', reaction: emoticon } }),
  ),
  tool(
    {
      name: 'remind',
      description: 'Reminds of something in this conversation, later.',
      parameters: object({ minutes: number('From now'), text: string('What to remind of') }),
    },
    v.object({ minutes: v.pipe(v.number(), v.minValue(0.1), v.maxValue(aYear)), text: Text }),
    ({ minutes, text }) => ({
      result: `You will remind of it in ${minutes} minutes.`,
      act: { type: 'remind', at: question.now + Math.round(minutes * minute), text },
    }),
  ),
  tool(
    {
      name: 'calculate',
      description: 'Exact arithmetic. Use it for every sum.',
      parameters: object({ expression: string('Such as (1 + 2) * 3 ^ 4') }),
    },
    v.object({ expression: Text }),
    ({ expression }) => {
      const value = calculate(expression);
      return { result: value ? showNumber(value) : 'That is no sum.' };
    },
  ),
  tool(
    {
      name: 'roll_dice',
      description: 'Rolls real dice.',
      parameters: object({ count: number('1 to 20'), sides: number('2 to 1000') }),
    },
    v.object({ count: v.pipe(v.number(), v.integer()), sides: v.pipe(v.number(), v.integer()) }),
    ({ count, sides }) => ({
      result: rollDice(count, sides, question.random)?.join(', ') ?? 'Nobody has such dice.',
    }),
  ),
  tool(
    {
      name: 'search_history',
      description: 'Finds lines of this conversation.',
      parameters: object({ query: string('Words that they all have') }),
    },
    v.object({ query: Text }),
    ({ query }) => ({ result: question.search(query).join('\n') || 'Nothing found.' }),
  ),
];
