/** The bot's own skills as a model: no key, no network, and an answer at once. */
import type { Skills } from '../skills/index.ts';
import type { Model, ModelEvent } from './types.ts';

export const makeSkillsModel = (skills: Skills): Model => ({
  async *ask({ question }, signal) {
    const { text, acts = [], memory } = skills(question);
    const events: readonly ModelEvent[] = [
      ...(text === '' ? [] : [{ type: 'text', text } as const]),
      ...acts.map((act) => ({ type: 'act', act }) as const),
      ...(memory ? [{ type: 'memory', memory } as const] : []),
      { type: 'end' },
    ];
    for (const event of events) {
      if (signal.aborted) return;
      yield event;
    }
  },
});
