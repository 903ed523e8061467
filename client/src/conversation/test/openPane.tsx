/** The window of a conversation as tests have it. */
import { makeClock, ok } from '#protocol';
import { alice, bob, makeSeededRandom, makeTestConversation } from '#protocol/testing';
import { createRoot, createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import {
  makeConversationCommands,
  makeNudgeThrottle,
  makeTypingSign,
  makeWinkThrottle,
} from '../../commands/index.ts';
import { createI18n, I18nContext } from '../../i18n/index.ts';
import {
  createHiddenLines,
  createOptions,
  createOwn,
  createQuickTexts,
  makeConversationProjection,
  makeNotes,
  OptionsContext,
  type ContactView,
} from '../../projection/index.ts';
import type { SeenEntry } from '../../sync/index.ts';
import {
  makeFakeAccount,
  makeFakeConversation,
  makeFakeRelay,
  makeFakeRoster,
  makeFakeSync,
  makeMemoryStorage,
  makeWriter,
} from '../../test/index.ts';
import { createWinkQueue } from '../../winks/index.ts';
import type { Beyond } from '../slash/index.ts';
import { ConversationPane } from '../ConversationPane.tsx';

/** Alice's window with Bob, on a page of its own, with neither network nor storage behind it. */
export function openPane({ bot = false } = {}) {
  const test = makeTestConversation();
  const storage = makeMemoryStorage();
  const nextId = makeClock({ now: Date.now, random: makeSeededRandom(1).bytes }).next;
  const seen: SeenEntry[] = [];
  const conversation = makeFakeConversation({
    id: test.id,
    nextId,
    find: (target) => seen.find(({ entry }) => entry.id === target),
  });
  const relay = makeFakeRelay();
  const contact: ContactView = {
    user: bob.user,
    conversation: test.id,
    profile: {
      user: bob.user,
      handle: bob.handle,
      version: 1,
      displayName: 'Bob',
      personalMessage: '',
      ...(bot && { bot: true as const }),
    },
    status: 'available',
    since: 0,
    blocked: false,
  };
  const root = document.createElement('div');
  root.className = 'frame';
  root.style.cssText = 'inline-size: 587px; block-size: 466px; padding: 0';
  document.body.append(root);

  const notes = makeNotes(storage, 'alice');
  const after = () => () => undefined;
  const projection = makeConversationProjection({
    conversation,
    self: alice.user,
    notes,
    after,
    onArrivals: () => undefined,
  });
  const winks = createRoot(createWinkQueue);
  const hidden = createRoot(() =>
    createHiddenLines({ roster: makeFakeRoster(), conversation: test.id }),
  );
  const done: string[] = [];
  const note = (name: string) => (detail: string) => {
    done.push(`${name} ${detail}`);
    return Promise.resolve(ok(undefined));
  };
  const [nudgeAsked, askNudge] = createSignal(false);
  const options = createRoot(() => createOptions(makeFakeRoster()));
  const quickTexts = createRoot(() => createQuickTexts(makeFakeRoster()));
  const beyond: Beyond = {
    account: {
      setDisplayName: note('nick'),
      setPersonalMessage: note('psm'),
      setStatus: (status) => void note('status')(status),
      block: note('block'),
      unblock: note('unblock'),
    },
    quickTexts,
    async sayEverywhere(text) {
      await note('all')(text);
    },
  };
  const unmount = createRoot((dispose) => {
    const own = createOwn({
      account: makeFakeAccount(alice),
      session: relay,
      sync: makeFakeSync(nextId),
    });
    const unrender = render(
      () => (
        <I18nContext.Provider value={createI18n({ languages: ['en'], storage })}>
          <OptionsContext.Provider value={options}>
            <ConversationPane
              party={{ type: 'pair', conversation: contact.conversation, contact }}
              conversation={projection}
              commands={makeConversationCommands({
                conversation,
                nudges: makeNudgeThrottle(Date.now),
                winks: makeWinkThrottle(Date.now),
              })}
              typing={makeTypingSign({ setTyping: conversation.setTyping, now: Date.now, after })}
              own={own}
              notes={notes}
              hidden={hidden}
              active
              online
              relayBand={undefined}
              onNudged={() => undefined}
              nudgeAsked={nudgeAsked()}
              onNudgeTaken={() => askNudge(false)}
              beyond={beyond}
              winks={winks}
              sounds={{ playScore: () => () => undefined }}
            />
          </OptionsContext.Provider>
        </I18nContext.Provider>
      ),
      root,
    );
    return () => {
      unrender();
      dispose();
      root.remove();
    };
  });
  const come = (...entries: readonly SeenEntry[]) => {
    seen.push(...entries);
    conversation.tell({ type: 'entries', entries });
  };
  const written = (count: number, text: string) =>
    Array.from({ length: count }, (_, index) => {
      test.clock.advance(1_000);
      return makeWriter(bob, test).say(`${text} ${index}`, 'device');
    });
  return {
    unmount,
    test,
    conversation,
    projection,
    winks,
    done,
    quickTexts,
    options,
    hidden,
    /** From the list. */
    askNudge: () => askNudge(true),
    come,
    /** To this height, in px. */
    resize(height: number) {
      root.style.blockSize = `${height}px`;
    },
    noted: () => storage.getItem(`cutuca:alice:draft:${test.id}`),
    written,
    alices: makeWriter(alice, test),
    bobs: makeWriter(bob, test),
  };
}

export type OpenPane = ReturnType<typeof openPane>;
