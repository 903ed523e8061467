/** What a language model is told of a conversation: made from its lines alone, within a budget of tokens. Pure. */
export {
  makePrompt,
  type Message,
  type Photo,
  type Prompt,
  type PromptDeps,
  type Scene,
  type Summary,
} from './prompt.ts';
export { makeSummaryPrompt } from './summary.ts';
