/** The cost bars of HTTP: one for every route of the API. */
import { describe, expect, it } from 'vitest';
import { api, type RouteName } from '#protocol';
import { overBar } from './bar.ts';
import { makeHonestPair } from './honest.ts';
import { makeHostileAccount } from './hostileAccount.ts';
import { startMeasuredRelay } from './measuredRelay.ts';
import { costOfAMinute } from './minute.ts';
import { makeRouteAttack } from './routeAttack.ts';
import { makeCaller } from './routeAttacks.ts';

describe('a minute of one hostile account', () => {
  it.each(Object.keys(api) as RouteName[])(
    '[R28] that calls nothing but “%s” costs others little',
    async (name) => {
      const relay = await startMeasuredRelay();
      const honest = await makeHonestPair(relay);
      const caller = await makeCaller(relay, await makeHostileAccount(relay));
      const attack = makeRouteAttack(name, caller);
      const cost = await costOfAMinute({ relay, honest }, attack);
      await honest.close();
      await relay.close();
      expect(attack.answered()).toBeGreaterThan(0);
      expect(overBar(cost)).toEqual([]);
    },
  );
});
