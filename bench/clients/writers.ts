/** People who write in their conversations, all at the same time. What they write is signed before anything is measured. */
import { setTimeout } from 'node:timers/promises';
import { formatDocumentName } from '#protocol';
import { say, updatesOf } from '#protocol/testing';
import { sessionOf } from '../../relay/test/support/index.ts';
import { answerAs } from '../program/index.ts';
import { quantile } from '../rows/index.ts';
import { openSocket, type OpenSocket, type Target } from './openSocket.ts';
import { makeConversations, type Member } from './people.ts';

type Writing = { readonly socket: OpenSocket; readonly updates: readonly Uint8Array[] };

/** Times in ms. */
export type Outcome = {
  readonly entries: number;
  readonly took: number;
  readonly p50: number;
  readonly p99: number;
};

export type WritersQuestions = {
  /** Makes accounts and conversations on a relay. */
  readonly meet: (input: { readonly url: string; readonly conversations: number }) => Promise<void>;
  /** Signs so many entries of each, for this page. */
  readonly sign: (input: { readonly page: number; readonly entries: number }) => Promise<void>;
  /** Opens the page for everybody. */
  readonly open: (target: Target) => Promise<void>;
  /**
   * All write what they have signed, one after another, each waiting for its acknowledgement; where there is a `pause` (ms),
   * for about so long before each.
   */
  readonly write: (input: { readonly pause?: number }) => Promise<Outcome>;
  readonly close: () => Promise<void>;
};

let members: Member[] = [];
let signed: { readonly member: Member; readonly document: string; readonly updates: Uint8Array[] }[] =
  [];
let writing: Writing[] = [];

const questions: WritersQuestions = {
  meet: async ({ url, conversations }) => {
    members = await makeConversations(url, conversations);
  },
  sign: async ({ page, entries }) => {
    signed = await Promise.all(members.map(async (member) => sign(member, page, entries)));
  },
  open: async (target) => {
    writing = [];
    for (const { member, document, updates } of signed) {
      const { token } = member.account;
      writing.push({ socket: await openSocket({ ...target, document, token }), updates });
    }
  },
  write: async ({ pause }) => {
    const latencies: number[] = [];
    const start = performance.now();
    await Promise.all(
      writing.map(async ({ socket, updates }) => {
        for (const update of updates) {
          if (pause !== undefined) await setTimeout(pause * (0.5 + Math.random()));
          const sent = performance.now();
          await socket.write(update);
          latencies.push(performance.now() - sent);
        }
      }),
    );
    return {
      entries: latencies.length,
      took: performance.now() - start,
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
    };
  },
  close: async () => {
    await Promise.all(writing.map(async ({ socket }) => socket.close()));
  },
};

async function sign(member: Member, page: number, entries: number): Promise<(typeof signed)[number]> {
  const session = sessionOf(member.account, member.conversation, { page });
  const updates: Uint8Array[] = [];
  for (let count = 0; count < entries; count += 1) {
    const line = `hello number ${count}, a line of usual length`;
    updates.push(...(await updatesOf(session.doc, async () => say(session, line))));
  }
  const document = formatDocumentName({ type: 'page', conversation: member.conversation, page });
  return { member, document, updates };
}

answerAs(questions);
