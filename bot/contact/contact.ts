/** One contact, put together: a peer, what it hears, what it makes of it. */
import { type ConversationId, type Line, limits, timeOf, type UserId } from '#protocol';
import { type Model, makeSkillsModel, type Patience, usualPatience } from '../model/index.ts';
import { type Conversation, openPeer, type Peer, type PeerOptions } from '../peer/index.ts';
import { fill, makeSkills, wordsIn } from '../skills/index.ts';
import { type Facts, verdictOn } from '../turn/index.ts';
import { makeDrafts } from './drafts.ts';
import { startReminding } from './reminding.ts';
import { type ContactSettings, quietFor as usuallyQuietFor } from './settings.ts';
import { openContactStore } from './store.ts';
import { makeTalk, type Talk } from './talk.ts';
import { makeThinking } from './thinking.ts';
import { makeWallet } from './wallet.ts';

export type ContactDeps = {
  readonly peer: PeerOptions;
  readonly settings: ContactSettings;
  /** Absent: its own skills are all it has. */
  readonly model?: Model | undefined;
  readonly countTokens: (text: string) => number;
  readonly patience?: Patience;
  /** ms. */
  readonly quietFor?: number;
};

export type Contact = { readonly user: UserId; readonly close: () => Promise<void> };

/** Throws what `openPeer` throws. */
export async function startContact(deps: ContactDeps, signal?: AbortSignal): Promise<Contact> {
  const { settings, model, countTokens, patience = usualPatience, quietFor = usuallyQuietFor } = deps;
  const { now = Date.now, log = () => {} } = deps.peer;
  const peer = await openPeer(deps.peer, signal);
  const store = openContactStore(peer.database);
  const wallet = makeWallet({ settings, store, peer, now });
  const skills = makeSkillsModel(makeSkills(settings.language));
  const random = Math.random;
  const thinking = makeThinking({
    peer,
    settings,
    store,
    wallet,
    skills,
    model,
    patience,
    countTokens,
    random,
    now,
    log,
  });
  const drafts = makeDrafts();
  const talks = new Map<ConversationId, Talk>();
  const stopReminding = startReminding({ peer, store, language: settings.language, now });

  function talkIn(conversation: Conversation): Talk {
    const known = talks.get(conversation.id);
    if (known) return known;
    const talk = makeTalk({
      conversation,
      thinking,
      store,
      drafts,
      quietFor,
      log,
      onRest: () => talks.delete(conversation.id),
    });
    talks.set(conversation.id, talk);
    return talk;
  }

  function heard(line: Line, conversation: Conversation): void {
    // A nudge is for its moment: hours later nobody wants one back.
    if (line.content.kind === 'nudge' && timeOf(line.id) < now() - limits.nudge.lateAfter) return;
    const facts = factsOf(conversation, peer);
    const moment = { since: conversation.since, botsBefore: botsBefore(line, conversation, facts) };
    const verdict = verdictOn(line, facts, moment);
    if (verdict !== 'ignore') talkIn(conversation).hear(line, verdict);
  }

  /** Says who it is, where it is somebody's new contact. */
  function entered(conversation: Conversation): void {
    const [person] = conversation.people();
    if (conversation.type !== 'pair' || !person || person.bot || conversation.lines().length > 0) return;
    const text = fill(wordsIn(settings.language).greeting[0] ?? '', {
      person: person.displayName,
      bot: peer.profile.displayName,
    });
    const say = [{ seed: `greeting ${conversation.id}`, body: { kind: 'text', text } as const }];
    conversation.settle({ covers: [], say });
  }

  peer.listen({ heard, entered });
  return {
    user: peer.user,
    async close() {
      stopReminding();
      wallet.close();
      for (const talk of talks.values()) talk.close();
      await peer.close();
    },
  };
}

function factsOf({ type, people }: Conversation, { user, profile }: Peer): Facts {
  const bots = new Set(people().flatMap((person) => (person.bot ? [person.user] : [])));
  return {
    self: user,
    names: [profile.displayName, profile.handle],
    type,
    isBot: (other) => other === user || bots.has(other),
  };
}

/** Lines of bots right before this one. */
function botsBefore({ key }: Line, { lines }: Conversation, { isBot }: Facts): number {
  const all = lines();
  const before = all
    .slice(
      0,
      all.findIndex((line) => line.key === key),
    )
    .toReversed();
  const person = before.findIndex(({ user }) => !isBot(user));
  return person < 0 ? before.length : person;
}
