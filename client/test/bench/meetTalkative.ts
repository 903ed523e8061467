/** Two people, of whom one has said much before the other looks. */
import type { Browser } from 'playwright';
import { makeAccount, valueOf } from '../../../relay/test/support/index.ts';
import { makePerson, type Person, type RelayProcess, writeHistory } from '../support/index.ts';

/** Bob has said all of it before Alice opens their conversation for the first time. */
export async function meetTalkative(
  browser: Browser,
  relay: RelayProcess,
  lines: number,
  textOf?: (line: number) => string,
): Promise<Person> {
  const alice = await makePerson(browser, relay.url, 'Alice');
  await alice.createAccount();
  const bob = await makeAccount({ url: relay.url, clock: { now: Date.now } }, 'bob');
  await bob.call('requestContact', { body: { handle: alice.handle } });
  await alice
    .page()
    .getByRole('dialog', { name: 'Bob' })
    .getByRole('button', { name: 'Accept' })
    .click();
  await alice.contact('Bob').waitFor();
  const [contact] = valueOf(await bob.call('contacts')).contacts;
  if (!contact) throw new Error('They are no contacts.');
  await relay.stop();
  await writeHistory(relay.data, bob, contact.conversation, lines, textOf);
  await relay.start();
  await alice.page().reload();
  await alice.contact('Bob').waitFor();
  return alice;
}
