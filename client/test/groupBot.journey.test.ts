import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type MockLlm, startMockLlm } from '../../bot/test/mockLlm/index.ts';
import {
  expectToAppear,
  launchBrowser,
  makeFriends,
  makePerson,
  type Person,
  type RelayProcess,
  startRelayProcess,
} from './support/index.ts';

/** Says back what it was told last, so that every answer tells what it answers. */
const rules = `
streaming:
  chunkSize: 6
  chunkIntervalMs: 5
rules:
  - path: "/v1/chat/completions"
    match: "@"
    response:
      status: 200
      content: |
        {"id": "1", "object": "chat.completion", "created": 1, "model": "gpt-test",
         "choices": [{"index": 0, "message": {"role": "assistant",
           "content": "I heard: {{jmes request body.messages[-1].content}}"}, "finish_reason": "stop"}]}
`;

let model: MockLlm;
let relay: RelayProcess;
let browser: Browser;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  [model, browser] = await Promise.all([startMockLlm(rules), launchBrowser()]);
  relay = await startRelayProcess({
    CUTUCA_BOT: 'on',
    OPENAI_API_KEY: 'test',
    OPENAI_BASE_URL: model.baseUrl,
    CUTUCA_BOT_MODEL: 'gpt-test',
  });
  alice = await makePerson(browser, relay.url, 'Alice');
  bob = await makePerson(browser, relay.url, 'Bob');
  await alice.createAccount();
  await bob.createAccount();
  await makeFriends(alice, bob);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await relay.remove();
  model.stop();
});

/** What the bot has said in the group, in order, as this person reads it. */
const answers = async (person: Person) =>
  (await person.heard('Trip')).flatMap((line) => /^Gepeto says: (.*)/s.exec(line)?.[1] ?? []);

async function expectAnswers(...expected: readonly RegExp[]): Promise<void> {
  for (const person of [alice, bob]) {
    await vi.waitFor(
      async () =>
        expect(await answers(person)).toEqual(
          expected.map((each): unknown => expect.stringMatching(each)),
        ),
      { timeout: 60_000, interval: 100 },
    );
  }
}

describe('two people and the bot in a group, with a model over HTTP', () => {
  it('[B12] come together: the bot comes by itself', async () => {
    await expectToAppear(alice.contact('Gepeto', 'Available'), 60_000);
    await alice.page().getByRole('button', { name: 'New group' }).click();
    const dialog = alice.page().getByRole('dialog', { name: 'New group' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Trip');
    await dialog.getByRole('checkbox', { name: 'Bob' }).check();
    await dialog.getByRole('checkbox', { name: 'Gepeto' }).check();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await bob
      .page()
      .getByRole('dialog', { name: 'Alice asks you into “Trip”' })
      .getByRole('button', { name: 'Accept' })
      .click();
    await expectToAppear(alice.conversation('Trip').getByText('Gepeto has joined the conversation.'));
    await expectToAppear(bob.conversation('Trip').getByText('Gepeto has joined the conversation.'));
  });

  it('[B1] the bot lets what is not said to it be, and answers a mention, once', async () => {
    await alice.say('Trip', 'Bob, shall we go to the lake?');
    await bob.conversation('Trip').getByText('shall we go to the lake?').waitFor();
    await bob.say('Trip', '@gepeto is it far?');
    await expectAnswers(/^I heard: .*is it far\?/s);
  });

  it('[B1] it answers who asks it by name', async () => {
    await bob.say('Trip', 'what a day, Alice');
    await alice.say('Trip', 'Gepeto, what should we bring?');
    await expectAnswers(/is it far\?/, /what should we bring\?/);
  });

  it('[B1] it answers a reply to what it said', async () => {
    const said = bob
      .conversation('Trip')
      .getByRole('article')
      .filter({ hasText: 'Gepeto says:' })
      .filter({ hasText: 'what should we bring?' })
      .last();
    await said.hover();
    await said.getByRole('button', { name: 'Message menu' }).click();
    await bob.page().getByRole('menuitem', { name: 'Reply' }).click();
    await bob.say('Trip', 'and for the evening');
    await expectAnswers(/is it far\?/, /what should we bring\?/, /and for the evening/);
  });

  it('[B1] to all the rest it has said nothing', async () => {
    await alice.say('Trip', 'no words for a bot');
    await alice.say('Trip', 'Gepeto, are you there?');
    await expectAnswers(
      /is it far\?/,
      /what should we bring\?/,
      /and for the evening/,
      /are you there\?/,
    );
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});
