import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConversationId, formatDocumentName, type UserId } from '#protocol';
import { callRelay, connectRaw, refusalOf, valueOf } from '../../relay/test/support/index.ts';
import {
  expectToAppear,
  launchBrowser,
  makeFriends,
  makePerson,
  type Person,
  type RelayProcess,
  startRelayProcess,
} from './support/index.ts';

let relay: RelayProcess;
let browser: Browser;
let alice: Person;
let bob: Person;
let carol: Person;
let carolsToken: string;
let conversation: ConversationId;
let alicesUser: UserId;
let bobsUser: UserId;

/** The access token that this person's app sends along. */
async function tokenOf(person: Person): Promise<string> {
  const asked = person.page().waitForRequest((request) => request.url().endsWith('/api/contacts'));
  await person.page().reload();
  return ((await asked).headers()['authorization'] ?? '').replace('Bearer ', '');
}

beforeAll(async () => {
  [relay, browser] = await Promise.all([startRelayProcess(), launchBrowser()]);
  alice = await makePerson(browser, relay.url, 'Alice');
  bob = await makePerson(browser, relay.url, 'Bob');
  carol = await makePerson(browser, relay.url, 'Carol');
  for (const person of [alice, bob, carol]) await person.createAccount();
  await makeFriends(alice, bob);

  carolsToken = await tokenOf(carol);
  const alicesToken = await tokenOf(alice);
  const { contacts } = valueOf(await callRelay(relay.url, 'contacts', { token: alicesToken }));
  const [contact] = contacts;
  if (!contact) throw new Error('Alice has lost Bob');
  conversation = contact.conversation;
  bobsUser = contact.profile.user;
  const [own] = valueOf(await callRelay(relay.url, 'conversations', { token: alicesToken }));
  alicesUser = own?.members.find(({ user }) => user !== bobsUser)?.user ?? bobsUser;
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

describe('a third person', () => {
  it('[R8] hears nothing over a socket of her own while the two talk', async () => {
    const peer = await connectRaw(relay, carolsToken);
    const page = formatDocumentName({ type: 'page', conversation, page: 0 });
    const inbox = formatDocumentName({ type: 'inbox', user: alicesUser });
    const roster = formatDocumentName({ type: 'roster', user: alicesUser });
    for (const name of [page, inbox, roster]) {
      expect(await peer.open(name)).not.toBe('open');
      peer.askForAll(name);
    }
    await alice.openConversation('Bob');
    await alice.say('Bob', 'just between us');
    await bob.openConversation('Alice');
    await bob.conversation('Alice').getByText('just between us').waitFor();
    await bob.say('Alice', 'of course');
    const told = peer.heard.filter(({ type }) => ['sync', 'awareness', 'stateless'].includes(type));
    expect(told).toEqual([]);
    await peer.close();
  });

  it('[R8] gets nothing over HTTP', async () => {
    const token = carolsToken;
    expect(valueOf(await callRelay(relay.url, 'conversations', { token }))).toEqual([]);
    expect(valueOf(await callRelay(relay.url, 'contacts', { token })).contacts).toEqual([]);
    const certificates = await callRelay(relay.url, 'certificates', { token, params: { conversation } });
    expect(refusalOf(certificates)).toBe('not-found');
    const query = { users: `${alicesUser},${bobsUser}` };
    expect(valueOf(await callRelay(relay.url, 'profiles', { token, query }))).toEqual([]);
  });

  it('[R8] sees nobody in her list', async () => {
    await expectToAppear(carol.page().getByText('Your list is empty – for now'));
    expect(await carol.page().getByRole('treeitem').count()).toBe(0);
  });
});
