/** The app, as Alice has it in a world of samples, after some steps. */
import { onMount, type JSX } from 'solid-js';
import { MessengerDesktop } from '../../app/MessengerDesktop.tsx';
import { createI18n, I18nContext } from '../../i18n/index.ts';
import { createLooks, LooksContext } from '../../looks/index.ts';
import { settle } from './settling.ts';
import { frame, take, type Step } from './steps.ts';
import { now } from './talk.ts';
import type { World } from './world.ts';

export interface EveningProps {
  readonly world: World;
  readonly steps?: readonly Step[];
}

export function Evening(props: EveningProps) {
  const { world } = props;
  onMount(() => settle(show()));

  async function show() {
    await frame();
    await world.tell();
    await take(props.steps ?? []);
  }

  return (
    <Surroundings storage={world.storage}>
      <MessengerDesktop
        account={world.account}
        session={world.session}
        storage={world.storage}
        now={() => now}
        openSync={() => world.sync}
      />
    </Surroundings>
  );
}

/** Words, and a look that is chosen for nothing but the choice of looks itself: the address says that of the page. */
export function Surroundings(props: { readonly storage: Storage; readonly children: JSX.Element }) {
  const languages = [new URLSearchParams(location.search).get('lang') ?? 'en-GB'];
  const looks = createLooks({
    root: document.createElement('div'),
    storage: props.storage,
    matchMedia: (query) => matchMedia(query),
  });
  return (
    <I18nContext.Provider value={createI18n({ languages, storage: props.storage })}>
      <LooksContext.Provider value={looks}>{props.children}</LooksContext.Provider>
    </I18nContext.Provider>
  );
}
