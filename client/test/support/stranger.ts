/** Somebody with a valid account and a program of their own, which says whatever an entry can hold and sends whatever file. */
import type { BlobId, Entry, EntryBody } from '#protocol';
import { writeEntry } from '#protocol/testing';
import {
  connectProvider,
  makeAccount,
  openPage,
  putFile,
  valueOf,
} from '../../../relay/test/support/index.ts';
import type { Person } from './person.ts';

export type Stranger = {
  readonly name: string;
  readonly say: (body: EntryBody) => Promise<Entry>;
  /** Puts a file at the relay. */
  readonly put: (content: Uint8Array) => Promise<BlobId>;
  readonly leave: () => void;
};

/** Becomes a contact of this person, who is at the app. */
export async function makeStranger(url: string, name: string, person: Person): Promise<Stranger> {
  const account = await makeAccount({ url, clock: { now: Date.now } }, name.toLowerCase());
  await account.call('requestContact', { body: { handle: person.handle } });
  const asked = person.page().getByRole('dialog', { name });
  await asked.getByRole('button', { name: 'Accept' }).click();
  await person.contact(name).waitFor();
  const [contact] = valueOf(await account.call('contacts')).contacts;
  if (!contact) throw new Error('They are no contacts.');
  const socket = connectProvider({ url }, () => account.token);
  const page = openPage(socket, account, contact.conversation);
  return {
    name,
    say: async (body) => writeEntry(page.session, body),
    put: async (content) => {
      const stored = await putFile({ url }, account, new Uint8Array(content));
      if (typeof stored === 'string') throw new Error(`The relay did not take the file: ${stored}`);
      return stored.blob;
    },
    leave: () => {
      page.destroy();
      socket.destroy();
    },
  };
}
