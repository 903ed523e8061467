/** A wink that plays over the conversation of who sent it, at the moment that its still picture shows. */
import { winkName, winks, type WinkId } from '../../winks/index.ts';
import { scenes } from '../../winks/scenes/index.ts';
import { Evening, makeEvening, press, standStillAt, type Step } from '../world/index.ts';

export const kinds: readonly WinkId[] = winks.map(({ id }) => id);

/** Its veil has come, and it is there in full. */
const playing: Step = {
  what: 'the wink',
  find: () =>
    [...document.querySelectorAll<HTMLElement>('.wink-stage')].find(
      ({ shadowRoot, style }) => shadowRoot?.firstChild && style.opacity === '1',
    ),
  act: () => undefined,
};

export function Scene(props: { readonly of: string }) {
  const wink = kinds.find((one) => one === props.of) ?? 'cat';
  standStillAt(scenes[wink].still);
  const world = makeEvening();
  world.open('bob', 'Bob');
  return (
    <Evening
      world={world}
      steps={[press('Winks'), press(winkName(wink, 'en') ?? wink, 'Winks'), playing]}
    />
  );
}
