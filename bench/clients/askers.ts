/** People who ask the bot something, each in a conversation of their own, and watch its draft grow. */
import { setTimeout } from 'node:timers/promises';
import { formatDocumentName } from '#protocol';
import { say, updatesOf } from '#protocol/testing';
import { sessionOf, type TestAccount, valueOf } from '../../relay/test/support/index.ts';
import { answerAs } from '../program/index.ts';
import { openSocket, type OpenSocket } from './openSocket.ts';
import { makePerson, type Member } from './people.ts';

export type AskersQuestions = {
  /** Makes so many accounts on a relay, each a contact of the bot; opens their conversations with it. */
  readonly meet: (input: {
    readonly url: string;
    readonly bot: string;
    readonly people: number;
  }) => Promise<void>;
  /** So many ask at once. The answer: for each, ms from the model's first words to the first draft that this person has. */
  readonly ask: (input: { readonly people: number }) => Promise<readonly number[]>;
  /** Resolves when everybody has the whole answer. */
  readonly hear: (input: undefined) => Promise<void>;
};

type Asker = Member & {
  readonly socket: OpenSocket;
  draft: PromiseWithResolvers<number>;
  answer: PromiseWithResolvers<undefined>;
};

const askers: Asker[] = [];
let asking: Asker[] = [];

const questions: AskersQuestions = {
  meet: async ({ url, bot, people }) => {
    for (let count = 0; count < people; count += 1) {
      const account = await makePerson(url, `asker${count}`);
      askers.push(await befriend(url, account, bot));
    }
    // Its greetings are no answers.
    await setTimeout(2_000);
  },
  ask: async ({ people }) => {
    asking = askers.slice(0, people);
    const updates = await Promise.all(asking.map(async (asker) => sign(asker)));
    for (const asker of asking) {
      asker.draft = Promise.withResolvers();
      asker.answer = Promise.withResolvers();
    }
    await Promise.all(
      asking.map(async ({ socket }, index) => socket.write(updates[index] ?? new Uint8Array())),
    );
    return Promise.all(asking.map(async ({ draft }) => draft.promise));
  },
  hear: async () => void (await Promise.all(asking.map(async ({ answer }) => answer.promise))),
};

async function befriend(url: string, account: TestAccount, bot: string): Promise<Asker> {
  const conversation = await contactOf(account, bot);
  const asker = {
    account,
    conversation,
    draft: Promise.withResolvers<number>(),
    answer: Promise.withResolvers<undefined>(),
  };
  const socket = await openSocket({
    dialect: 'hocuspocus',
    url,
    document: formatDocumentName({ type: 'page', conversation, page: 0 }),
    token: account.token,
    onUpdate: () => asker.answer.resolve(undefined),
    onDraft: (draft) => {
      asker.draft.resolve(performance.timeOrigin + performance.now() - Number.parseFloat(draft));
    },
  });
  return Object.assign(asker, { socket });
}

/** Asks for it until the bot, which may be starting, has accepted. */
async function contactOf(account: TestAccount, bot: string): Promise<Member['conversation']> {
  for (;;) {
    await account.call('requestContact', { body: { handle: bot } });
    const { contacts } = valueOf(await account.call('contacts'));
    const known = contacts.find(({ profile }) => profile.handle === bot);
    if (known) return known.conversation;
    await setTimeout(50);
  }
}

async function sign({ account, conversation }: Member): Promise<Uint8Array> {
  const session = sessionOf(account, conversation);
  const [update] = await updatesOf(session.doc, async () => say(session, 'Tell me something long.'));
  if (!update) throw new Error('Nothing was written');
  return update;
}

answerAs(questions);
