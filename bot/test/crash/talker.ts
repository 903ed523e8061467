/** A person who asks one question after the other, each when the one before is answered. */
import { setTimeout } from 'node:timers/promises';
import { foldConversation, limits, pageEntries } from '#protocol';
import { say } from '#protocol/testing';
import {
  connectProvider,
  openPage,
  signInTo,
  type TestAccount,
  valueOf,
} from '../../../relay/test/support/index.ts';

export type Talker = {
  /** Asks no more; resolves when all that was asked is answered, or `patience` ms are over. */
  readonly finish: (patience: number) => Promise<void>;
  readonly counts: () => { readonly asked: number; readonly answered: number; readonly doubled: number };
  readonly close: () => void;
};

type At = { readonly url: string };

export async function startTalker(at: At, account: TestAccount, bot: string): Promise<Talker> {
  const { conversation } = await contactOf(account, bot);
  let { token } = account;
  const renewing = setInterval(() => void renew(), limits.token.access / 4);
  const socket = connectProvider(at, () => token);
  const page = openPage(socket, account, conversation);
  let asked = 0;
  let over = false;

  const answers = (): readonly string[] =>
    foldConversation(pageEntries(page.document)).flatMap(({ user, content }) =>
      user !== account.user && content.kind === 'text' ? [content.text] : [],
    );
  const answersTo = (question: number): number =>
    answers().filter((text) => text === `answer to ${account.handle} ${question}.`).length;

  /** A run on a busy machine takes longer than a token lasts. */
  async function renew(): Promise<void> {
    const { handle, password, device } = account;
    const clock = { now: Date.now };
    const renewed = await signInTo({ ...at, clock }, { handle, password, device }).catch(
      () => undefined,
    );
    // The relay may be dead at this moment; there will be another.
    if (renewed?.ok) token = renewed.value.accessToken;
  }

  async function talk(): Promise<void> {
    for (;;) {
      if (over) return;
      if (answersTo(asked) > 0 || asked === 0) {
        asked += 1;
        await say(page.session, `${account.handle} ${asked}`);
      }
      await setTimeout(10);
    }
  }
  const talking = talk();
  const each = (): readonly number[] =>
    Array.from({ length: asked }, (_, index) => answersTo(index + 1));

  return {
    finish: async (patience) => {
      over = true;
      await talking;
      const deadline = Date.now() + patience;
      while (each().includes(0) && Date.now() < deadline) await setTimeout(50);
    },
    counts: () => ({
      asked,
      answered: each().filter((count) => count > 0).length,
      // Also what answers no question at all was said once too often.
      doubled: answers().length - new Set(answers()).size + each().filter((count) => count > 1).length,
    }),
    close: () => {
      clearInterval(renewing);
      page.destroy();
      socket.destroy();
    },
  };
}

async function contactOf(account: TestAccount, bot: string) {
  await account.call('requestContact', { body: { handle: bot } });
  for (;;) {
    const { contacts } = valueOf(await account.call('contacts'));
    const found = contacts.find(({ profile }) => profile.handle === bot);
    if (found) return found;
    await setTimeout(50);
  }
}
