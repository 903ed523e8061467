export { makeOpenAiModel, type OpenAiSettings } from './openai.ts';
