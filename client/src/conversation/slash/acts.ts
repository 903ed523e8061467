/** What each command does: answers with what is wrong with it, or nothing where it is done. */
import { ChosenStatus } from '#protocol';
import type { Outcome } from '../../commands/index.ts';
import { failureText, type I18n } from '../../i18n/index.ts';
import { winks, winkName } from '../../winks/index.ts';
import type { Talk } from '../talk/index.ts';
import type { Beyond } from './beyond.ts';
import { parseDice, throwDice } from './dice.ts';
import type { SlashName } from './table.ts';

export interface ActsDeps {
  readonly talk: Talk;
  readonly beyond: Beyond;
  readonly i18n: Pick<I18n, 't' | 'locale'>;
  readonly random: () => number;
  readonly openTexts: () => void;
}

type Act = (rest: string) => Promise<string | undefined> | string | undefined;

export function makeActs(deps: ActsDeps): Readonly<Record<SlashName, Act>> {
  const { talk, beyond, i18n, random, openTexts } = deps;
  const { t, locale } = i18n;
  const { sending } = talk;

  function say(text: string) {
    talk.notices.say({ look: 'line', text });
    return undefined;
  }

  async function after(asked: Promise<Outcome>, done: string) {
    const outcome = await asked;
    return outcome.ok ? say(done) : failureText(t, outcome.error);
  }

  function blocking(act: 'block' | 'unblock', done: (name: string) => string): Act {
    return () => {
      const party = talk.party();
      if (party.type !== 'pair') return t('slash.notInGroups');
      return after(beyond.account[act](party.contact.user), done(talk.nameOf(party.contact.user)));
    };
  }

  const isCalled = (typed: string, ...names: readonly string[]) =>
    names.some((name) => name.toLowerCase().startsWith(typed.toLowerCase()));

  return {
    me: async (rest) => {
      if (rest === '') return t('slash.needs', 'me');
      await sending.say(rest, { action: true });
      return undefined;
    },
    nudge: async () => {
      await sending.nudge();
      return undefined;
    },
    wink: async (rest) => {
      const wink =
        rest === '' ? undefined : winks.find(({ id, name }) => isCalled(rest, id, name[locale()]));
      if (!wink) {
        return t('slash.whichWink', winks.map(({ id }) => winkName(id, locale())).join(', '));
      }
      await sending.wink(wink.id);
      return undefined;
    },
    dice: async (rest) => {
      const dice = parseDice(rest);
      if (!dice) return t('slash.whichDice');
      const faces = throwDice(dice, random);
      const sum = faces.reduce((total, face) => total + face, 0);
      const shown = faces.length > 1 ? `${faces.join(' + ')} = ${sum}` : `${sum}`;
      await sending.say(t('slash.thrown', `${dice.count}d${dice.sides}`, shown), { action: true });
      return undefined;
    },
    nick: (rest) =>
      rest === ''
        ? t('slash.needs', 'nick')
        : after(beyond.account.setDisplayName(rest), t('slash.nickDone', rest)),
    psm: (rest) => after(beyond.account.setPersonalMessage(rest), t('slash.psmDone')),
    status: (rest) => {
      const statuses = ChosenStatus.options;
      const status =
        rest === '' ? undefined : statuses.find((each) => isCalled(rest, each, t(`status.${each}`)));
      if (!status) {
        return t('slash.whichStatus', statuses.map((each) => t(`status.${each}`)).join(', '));
      }
      beyond.account.setStatus(status);
      return say(t('slash.statusDone', t(`status.${status}`)));
    },
    all: async (rest) => {
      if (rest === '') return t('slash.needs', 'all');
      await beyond.sayEverywhere(rest);
      return undefined;
    },
    invite: () => {
      talk.inviting.set(true);
      return undefined;
    },
    block: blocking('block', (name) => t('slash.blockDone', name)),
    unblock: blocking('unblock', (name) => t('slash.unblockDone', name)),
    clear: () => {
      talk.clear();
      return undefined;
    },
    texts: () => {
      openTexts();
      return undefined;
    },
    help: () => {
      sending.typed('/');
      return undefined;
    },
  };
}
