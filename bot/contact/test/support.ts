/** A contact on a real relay, and people who talk to it. */
import { rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { Handle } from '#protocol';
import { startRelay, type TestRelay } from '../../../relay/test/support/index.ts';
import type { Model } from '../../model/index.ts';
import { makePerson, type Person, tempFolder } from '../../test/support/index.ts';
import { type ContactDeps, type ContactSettings, startContact } from '../index.ts';

const settings: ContactSettings = {
  persona: 'A cheerful carpenter.',
  language: 'en',
  timeZone: 'UTC',
  modelName: 'test',
  contextTokens: 4_000,
  budgets: { personPerDay: {}, relayPerMonth: {} },
  prices: {},
  questionsPerMinute: 60,
};

export type Scene = {
  readonly relay: () => TestRelay;
  readonly data: string;
  readonly logged: readonly string[];
  readonly person: (handle: string) => Promise<Person>;
  /** Starts the contact, again where it ran before. */
  readonly start: (more?: Partial<Omit<ContactDeps, 'peer'>>) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly restartRelay: () => Promise<void>;
};

const handle = 'gepeto';

/** All of it is gone when the test is over. */
export async function setScene(model?: Model, more: Partial<ContactSettings> = {}): Promise<Scene> {
  const data = tempFolder('contact');
  let relay = await startRelay({ config: { bot: { handle: handle as Handle, displayName: 'Gepeto' } } });
  const { folder } = relay;
  const people: Person[] = [];
  const logged: string[] = [];
  let stop = async (): Promise<void> => {};

  const start: Scene['start'] = async (deps = {}) => {
    const credentials = await relay.newBotPassword();
    if (!credentials.ok) throw new Error(credentials.error.type);
    const contact = await startContact({
      settings: { ...settings, ...more },
      model,
      countTokens: (text) => Math.ceil(text.length / 4),
      quietFor: 50,
      patience: { first: 2_000, between: 500, whole: 10_000 },
      ...deps,
      peer: {
        relay: relay.url,
        ...credentials.value,
        data,
        log: (level, event, fields) => logged.push([level, event, JSON.stringify(fields)].join(' ')),
      },
    });
    stop = async () => {
      stop = async () => {};
      await contact.close();
    };
  };
  onTestFinished(async () => {
    for (const { close } of people) close();
    await stop();
    await relay.close();
    for (const each of [data, folder]) rmSync(each, { recursive: true, force: true });
  });
  await start();

  return {
    relay: () => relay,
    data,
    logged,
    person: async (name) => {
      const made = await makePerson(relay, name, handle);
      people.push(made);
      return made;
    },
    start,
    stop: async () => stop(),
    restartRelay: async () => {
      const { port } = relay;
      await relay.stop();
      relay = await startRelay({
        config: { port, data: folder, bot: { handle: handle as Handle, displayName: 'Gepeto' } },
      });
    },
  };
}
