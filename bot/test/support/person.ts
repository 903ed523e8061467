/** A person on a real relay, with one conversation open, as the bot's tests need them. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { type ConversationId, type Entry, type EntryBody, pageEntries, type UserId } from '#protocol';
import { say, writeEntry } from '#protocol/testing';
import { idAt } from './lines.ts';
import {
  connectProvider,
  makeAccount,
  openPage,
  type TestAccount,
  type TestRelay,
  valueOf,
} from '../../../relay/test/support/index.ts';

export type Person = {
  readonly account: TestAccount;
  readonly conversation: ConversationId;
  readonly say: (text: string) => Promise<Entry>;
  /** `age`: how long ago it was written, in ms. */
  readonly write: (body: EntryBody, age?: number) => Promise<Entry>;
  /** What others said, in order. */
  readonly heard: () => readonly Entry[];
  readonly texts: () => readonly string[];
  /** Waits until others have said this many things. */
  readonly hears: (count: number) => Promise<readonly string[]>;
  /** Waits for a text of somebody else's. */
  readonly hearsText: (part: string | RegExp) => Promise<string>;
  /** Drafts that were shown so far, the newest last. */
  readonly drafts: readonly string[];
  /** Whether somebody else is shown as writing. */
  readonly isWrittenTo: () => boolean;
  /** What the relay says others have done with what was said. */
  readonly receipts: () => readonly ('delivered' | 'read')[];
  readonly close: () => void;
};

export const patience = { timeout: 15_000, interval: 20 };

export const tempFolder = (name: string): string => mkdtempSync(join(tmpdir(), `cutuca-${name}-`));

type At = Pick<TestRelay, 'url' | 'clock'>;

/** An account that has a contact: the bot, by request, or because the relay introduced it. */
export async function makePerson(at: At, handle: string, bot: string): Promise<Person> {
  const account = await makeAccount(at, handle);
  const asked = await account.call('requestContact', { body: { handle: bot } });
  expect([200, 409]).toContain(asked.status);
  return openPerson(at, account, bot);
}

export async function openPerson(at: At, account: TestAccount, bot: string): Promise<Person> {
  const contact = await vi.waitFor(async () => {
    const { contacts } = valueOf(await account.call('contacts'));
    const found = contacts.find(({ profile }) => profile.handle === bot);
    if (!found) throw new Error('They are no contacts yet.');
    return found;
  }, patience);
  const socket = connectProvider(at, () => account.token);
  const { conversation } = contact;
  const { session, document, provider, events } = openPage(socket, account, conversation);
  await vi.waitFor(() => expect(provider.isSynced).toBe(true), patience);
  const drafts: string[] = [];
  provider.awareness?.on('change', () => {
    for (const state of provider.awareness?.getStates().values() ?? []) {
      const { user, draft } = state as { user?: UserId; draft?: string };
      if (user !== account.user && draft !== undefined) drafts.push(draft);
    }
  });

  const isWrittenTo = (): boolean =>
    [...(provider.awareness?.getStates().values() ?? [])].some(
      (state) => state['user'] !== account.user && (state['typing'] ?? state['draft']),
    );

  const heard = (): readonly Entry[] =>
    pageEntries(document)
      .filter(({ user }) => user !== account.user)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const texts = (): readonly string[] =>
    heard().flatMap(({ body }) => (body.kind === 'text' ? [body.text] : []));

  return {
    account,
    conversation,
    drafts,
    isWrittenTo,
    say: async (text) => say(session, text),
    write: async (body, age = 0) => {
      const clock = age === 0 ? session.clock : { ...session.clock, next: () => idAt(Date.now() - age) };
      return writeEntry({ ...session, clock }, body);
    },
    heard,
    texts,
    hears: async (count) => {
      await vi.waitFor(() => expect(heard().length).toBeGreaterThanOrEqual(count), patience);
      return texts();
    },
    hearsText: async (part) =>
      vi.waitFor(() => {
        const found = texts().find((text) =>
          typeof part === 'string' ? text.includes(part) : part.test(text),
        );
        if (found !== undefined) return found;
        throw new Error(`Nobody said ${String(part)}, but ${texts().join(' | ')}`);
      }, patience),
    receipts: () =>
      events.flatMap((event) => {
        if (event.t !== 'receipts') return [];
        return event.receipts.flatMap(({ delivered, read }) => [
          ...(delivered.length > 0 ? ['delivered' as const] : []),
          ...(read.length > 0 ? ['read' as const] : []),
        ]);
      }),
    close: () => {
      provider.destroy();
      socket.destroy();
    },
  };
}
