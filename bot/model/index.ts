/** The door to whatever writes the answers: a language model behind HTTP, the bot's own skills, or a script. */
export type { Fault, Model, ModelEvent, ModelRequest, Tool } from './types.ts';
export { makeOpenAiModel, type OpenAiSettings } from './openai/index.ts';
export { makeSkillsModel } from './skillsModel.ts';
export { makeScriptedModel } from './scripted.ts';
export { inTime, type Patience, usualPatience } from './inTime.ts';
