/** Counts what models cost, says whether there is anything left, and shows it when there is not. */
import type { ConversationId, UserId } from '#protocol';
import { costOf, monthLeft, standingOf, type Standing, type Usage } from '../credits/index.ts';
import type { Peer } from '../peer/index.ts';
import { wordsIn, type Language } from '../skills/index.ts';
import type { ContactSettings } from './settings.ts';
import type { ContactStore } from './store.ts';
import { awayLine, leftLine, spentLine } from './words/index.ts';

export type Wallet = {
  readonly standing: (user: UserId) => Standing;
  /** How long an answer this person may have now, in tokens, after a prompt of so many. */
  readonly longestAnswer: (user: UserId, promptTokens: number) => number;
  /** Charges it in advance, on the disk; what is returned replaces that by what it was. */
  readonly spend: (user: UserId, most: Usage) => (usage: Usage) => void;
  /** Counts one question of this person's; false if there were too many within a minute. */
  readonly mayAsk: (user: UserId) => boolean;
  /** What is left, for who asks. */
  readonly describe: (user: UserId, language: Language) => string;
  /** What to say to someone for whom nothing is left; once in each conversation. */
  readonly excuse: (
    conversation: ConversationId,
    standing: Extract<Standing, { type: 'spent' }>,
    language: Language,
  ) => string | undefined;
  readonly close: () => void;
};

type Deps = {
  readonly settings: ContactSettings;
  readonly store: ContactStore;
  readonly peer: Pick<Peer, 'user' | 'profile' | 'setStatus' | 'setPersonalMessage' | 'setCreditsLeft'>;
  readonly now: () => number;
};

/** In tokens: some 1,500 words. */
const mostAnswerTokens = 2_000;
/** Less would be cut in the middle of a sentence: the last question may cost its prompt and so much more than is left. */
const shortestAnswer = 64;
const longestMonth = 31 * 24 * 3_600_000;
const lookEvery = 30_000;

export function makeWallet({ settings, store, peer, now }: Deps): Wallet {
  const { budgets, prices, modelName, timeZone, language: ownLanguage } = settings;
  const standing = (user: UserId): Standing =>
    standingOf(store.spendingsSince(now() - longestMonth), budgets, { user, now: now() });

  const [presentation = ''] = wordsIn(ownLanguage).presentation;
  let shown: number | undefined = peer.profile.creditsLeft;

  /** Away while the relay's month is spent; a person's day concerns nobody else. */
  function show(): void {
    const own = standing(peer.user);
    showLeft(monthLeft(own, budgets));
    const isAway = own.type === 'spent' && own.whose === 'relay';
    if (isAway === store.isAway()) return;
    store.setAway(isAway);
    peer.setStatus(isAway ? 'away' : 'available');
    void peer.setPersonalMessage(
      isAway ? awayLine({ until: own.until, language: ownLanguage, timeZone }) : presentation,
    );
  }

  if (peer.profile.personalMessage === '') void peer.setPersonalMessage(presentation);

  /** Each per cent once. */
  function showLeft(percent: number | undefined): void {
    if (percent === shown) return;
    shown = percent;
    void peer.setCreditsLeft(percent);
  }

  /** When each person asked last, within a minute. */
  const asked = new Map<UserId, readonly number[]>();
  show();
  let isClosed = false;
  const looking = setInterval(show, lookEvery);

  return {
    standing,
    longestAnswer(user, promptTokens) {
      const own = standing(user);
      if (own.type === 'spent') return 0;
      const price = (prices[modelName]?.answer ?? 0) / 1_000_000;
      const promptCost = costOf({ promptTokens, answerTokens: 0 }, modelName, prices);
      const rooms = own.left.map(({ unit, amount }) => {
        if (unit === 'tokens') return amount - promptTokens;
        return price === 0 ? Infinity : (amount - promptCost) / price;
      });
      return Math.max(shortestAnswer, Math.floor(Math.min(mostAnswerTokens, ...rooms)));
    },
    spend(user, most) {
      const costs = (usage: Usage) => ({
        tokens: usage.promptTokens + usage.answerTokens,
        money: costOf(usage, modelName, prices),
      });
      const number = store.spend({ user, at: now(), ...costs(most) });
      return (usage) => {
        // Closed in the middle of an answer: the longest has been paid for, and the database is closed.
        if (isClosed) return;
        store.respend(number, costs(usage));
        show();
      };
    },
    mayAsk(user) {
      const since = now() - 60_000;
      const recent = (asked.get(user) ?? []).filter((at) => at > since);
      if (recent.length >= settings.questionsPerMinute) return false;
      asked.set(user, [...recent, now()]);
      return true;
    },
    describe(user, language) {
      const { type, ...rest } = standing(user);
      return type === 'spent' && 'whose' in rest
        ? spentLine(rest.whose, { until: rest.until, language, timeZone })
        : leftLine('left' in rest ? rest.left : [], language);
    },
    excuse(conversation, { whose, until }, language) {
      if (!store.sayOnce(conversation, `spent ${whose} ${until}`)) return undefined;
      return spentLine(whose, { until, language, timeZone });
    },
    close: () => {
      isClosed = true;
      clearInterval(looking);
    },
  };
}
