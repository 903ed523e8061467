/** What whoever asks relies on, whichever model it is. */
import { describe, expect, it } from 'vitest';
import { noMemory } from '../skills/index.ts';
import type { Model, ModelEvent, ModelRequest } from './types.ts';

export const aRequest = (text: string): ModelRequest => ({
  messages: [
    { role: 'system', text: 'You are Gepeto.' },
    { role: 'person', text },
  ],
  question: {
    text,
    gift: undefined,
    person: 'Alice',
    botName: 'Gepeto',
    memory: noMemory,
    now: Date.UTC(2005, 6, 29, 20),
    timeZone: 'UTC',
    random: () => 0,
    reminders: [],
    search: () => [],
    credits: undefined,
  },
  tools: [],
});

export async function hearAll(
  model: Model,
  request: ModelRequest,
  signal?: AbortSignal,
): Promise<ModelEvent[]> {
  const events: ModelEvent[] = [];
  for await (const event of model.ask(request, signal ?? new AbortController().signal)) {
    events.push(event);
  }
  return events;
}

export const textOf = (events: readonly ModelEvent[]): string =>
  events.map((event) => (event.type === 'text' ? event.text : '')).join('');

/** `make` gives a model that has something to say to “2+2”. */
export function describeModel(name: string, make: () => Promise<Model> | Model): void {
  describe(`${name} as a model`, () => {
    it('[B11] says something, piece by piece, and that it has ended', async () => {
      const events = await hearAll(await make(), aRequest('2+2'));
      expect(textOf(events)).not.toBe('');
      expect(events.filter((event) => event.type === 'text' && event.text === '')).toEqual([]);
      expect(events.at(-1)).toEqual({ type: 'end' });
      expect(events.filter(({ type }) => type === 'end' || type === 'fault')).toHaveLength(1);
    });

    it('[B11] answers several conversations at once', async () => {
      const model = await make();
      const all = await Promise.all([1, 2, 3].map(async () => hearAll(model, aRequest('2+2'))));
      for (const events of all) expect(events.at(-1)).toEqual({ type: 'end' });
    });

    it('[B11] says nothing where nobody wants to hear it any more', async () => {
      expect(await hearAll(await make(), aRequest('2+2'), AbortSignal.abort())).toEqual([]);
    });

    it('[B11] falls silent when it is stopped', async () => {
      const stop = new AbortController();
      const events: ModelEvent[] = [];
      for await (const event of (await make()).ask(aRequest('2+2'), stop.signal)) {
        events.push(event);
        stop.abort();
      }
      expect(events).toHaveLength(1);
    });
  });
}
