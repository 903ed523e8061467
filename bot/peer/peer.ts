/** A peer, put together: signed in, its inbox open, each conversation visited once and then whenever it has news. */
import type { ConversationId, ConversationSummary, InboxEvent, Profile, RequestOf } from '#protocol';
import { makeRelaySocket, type Timers } from '#peer';
import { makeReplyClock } from '../turn/index.ts';
import { type OpenConversation, openConversation } from './conversation/index.ts';
import { makeInbox } from './inbox.ts';
import { fetchBlob, signIn, type Session } from './session/index.ts';
import { openStore } from './store/index.ts';
import type { Log, Peer, PeerListeners, PeerOptions } from './types.ts';

const silent: Log = () => {};
/** An open conversation with nothing going on is closed after so many ms. */
const idleAfter = 60_000;
/** The same while others wait for their turn. */
const hurriedIdleAfter = 2_000;
/** Conversations that are open at once, unless somebody asks for one: each has up to four documents, and a socket may have 500. */
const mostOpen = 60;
const lookEvery = 5_000;
/** So many conversations are opened at once, and so many again after so many ms: within what the relay grants a socket. */
const pace = { atOnce: 8, apart: 100 };

const backoff = { first: 1_000, max: 10_000 };

/** Waits until the relay is there, or `signal` is aborted. Throws CannotSignIn, StoreInUse. */
export async function openPeer(
  options: PeerOptions,
  signal: AbortSignal = new AbortController().signal,
): Promise<Peer> {
  const { relay, data, log = silent, now = Date.now } = options;
  await using cleanup = new AsyncDisposableStack();
  const store = openStore(data);
  cleanup.defer(() => store.close());
  const session = await signIn({ ...options, log, now }, signal);
  const { device, key } = session;
  const profile = await named(session, options.displayName);
  const self = { user: profile.user, device, key };
  const clock = makeReplyClock(now);

  const open = new Map<ConversationId, OpenConversation>();
  const summaries = new Map<ConversationId, ConversationSummary>();
  const since = new Map<ConversationId, number>();
  const toVisit = new Set<ConversationId>();
  let on: PeerListeners = {};
  let closed = false;

  const timers = nodeTimers(now);
  const socket = makeRelaySocket({
    origin: relay,
    timers,
    makeWebSocket: (url, protocols) => new WebSocket(url, [...protocols]),
    takeToken: async ({ renew }) => {
      if (renew) await session.renew();
      return { type: 'token', token: await session.freshToken() };
    },
    backoff,
    memory: store.link,
  });
  cleanup.defer(() => socket.close());
  const inbox = makeInbox({
    user: profile.user,
    socket,
    timers,
    session,
    onEvent: hear,
    onOpen: () => void catchUp({ missed: true }),
  });
  cleanup.defer(() => inbox.close());
  let visiting: NodeJS.Timeout | undefined;
  const looking = setInterval(() => closeIdle(), lookEvery);
  cleanup.defer(() => {
    closed = true;
    clearTimeout(visiting);
    clearInterval(looking);
    for (const conversation of open.values()) conversation.close();
  });

  function hear(event: InboxEvent): void {
    if (event.t === 'contacts' || event.t === 'invitations' || event.t === 'group') {
      void catchUp({ missed: false });
    }
    if (event.t !== 'conversation') return;
    const { conversation: id, page } = event;
    const known = summaries.get(id);
    if (known) summaries.set(id, { ...known, page: Math.max(known.page, page) });
    const opened = open.get(id);
    if (opened) opened.learn(page);
    else if (known) visitSoon(id);
    else void catchUp({ missed: false });
  }

  /** Accepts who asks, for itself or for a group, and looks at conversations that are new; at all of them where hints were `missed`. */
  async function catchUp({ missed }: { readonly missed: boolean }): Promise<void> {
    await acceptRequests();
    await acceptInvitations();
    const answer = await session.call('conversations');
    if (!answer.ok || closed) return;
    const current = new Map(answer.value.map((summary) => [summary.id, summary]));
    for (const [id, opened] of open) {
      if (current.has(id)) continue;
      opened.close();
      open.delete(id);
      summaries.delete(id);
    }
    for (const [id, summary] of current) {
      if (missed || !summaries.has(id)) toVisit.add(id);
      summaries.set(id, summary);
      open.get(id)?.setMembers(summary.members);
      open.get(id)?.learn(summary.page);
    }
    if (!visiting) visitSome();
  }

  async function acceptRequests(): Promise<void> {
    const contacts = await session.call('contacts');
    for (const { profile: asking } of contacts.ok ? contacts.value.incoming : []) {
      const accepted = await session.call('acceptRequest', { params: { user: asking.user } });
      if (accepted.ok) log('info', 'contact-accepted', { user: asking.user });
    }
  }

  async function acceptInvitations(): Promise<void> {
    const groups = await session.call('groups');
    for (const { id } of groups.ok ? groups.value.invitations : []) {
      const accepted = await session.call('acceptGroupInvite', { params: { conversation: id } });
      if (accepted.ok) log('info', 'group-joined', { conversation: id });
    }
  }

  function visitSoon(id: ConversationId): void {
    toVisit.add(id);
    if (!visiting) visitSome();
  }

  function visitSome(): void {
    if (open.size >= mostOpen) closeIdle(hurriedIdleAfter);
    const room = Math.min(pace.atOnce, mostOpen - open.size);
    visiting = toVisit.size > room ? setTimeout(visitSome, pace.apart) : undefined;
    for (const id of [...toVisit].slice(0, Math.max(0, room))) {
      toVisit.delete(id);
      const summary = summaries.get(id);
      if (summary) visit(summary);
    }
  }

  function visit(summary: ConversationSummary): OpenConversation {
    const { id } = summary;
    const known = open.get(id);
    if (known) return known;
    const cameAt = since.get(id) ?? now();
    since.set(id, cameAt);
    const opened = openConversation({
      summary,
      since: cameAt,
      self,
      socket,
      timers,
      store,
      clock,
      now,
      log,
      on,
    });
    open.set(id, opened);
    return opened;
  }

  function closeIdle(after = idleAfter): void {
    for (const [id, conversation] of open) {
      if (now() - conversation.lastActive() < after || !conversation.isIdle()) continue;
      conversation.close();
      open.delete(id);
    }
  }

  async function show(change: RequestOf<'updateProfile'>): Promise<void> {
    const changed = await session.call('updateProfile', { body: change });
    if (!changed.ok) log('warn', 'profile-not-changed', { reason: changed.error.type });
  }

  const resources = cleanup.move();
  return {
    user: profile.user,
    profile,
    database: store.database,
    listen(listeners) {
      on = listeners;
      inbox.open();
    },
    async conversation(id) {
      if (!summaries.has(id)) await catchUp({ missed: false });
      const summary = summaries.get(id);
      return summary && visit(summary);
    },
    setStatus: (status) => inbox.setStatus(status),
    setPersonalMessage: async (text) => show({ personalMessage: text }),
    setCreditsLeft: async (percent) => show({ creditsLeft: percent ?? null }),
    file: async (blob, most) => fetchBlob(relay, blob, { token: await session.freshToken(), most }),
    close: async () => resources.disposeAsync(),
  };
}

/** Called what its settings say, from now on. */
async function named({ profile, call }: Session, displayName: string | undefined): Promise<Profile> {
  if (displayName === undefined || displayName === profile.displayName) return profile;
  const renamed = await call('updateProfile', { body: { displayName } });
  return renamed.ok ? renamed.value : profile;
}

const nodeTimers = (now: () => number): Timers => ({
  now,
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  chance: Math.random,
});
