/** The whole desktop: three windows, one of them calling, and toasts. On a phone, one pane at a time. */
import { Evening, makeEvening, press, type Step } from '../world/index.ts';

const all: Readonly<Record<string, readonly Step[]>> = {
  windows: [],
  tabs: [],
  menu: [press('Window menu', 'Conversation with Bob')],
};

export const kinds = Object.keys(all);

export function Scene(props: { readonly of: string }) {
  const world = makeEvening();
  const size = { width: 587, height: 466 };
  world.open('dandara', 'Dandara', { x: 24, y: 24, ...size });
  world.open('carol', 'Carol', { x: 52, y: 52, ...size });
  world.open('bob', 'Bob', { x: 214, y: 216, ...size });
  world.talk('bob').typing({ user: world.talk('bob').say('bob', 'and? :)').user });
  world.talk('fe').say('fe', 'subiu a serra ontem e achou o mar (li)', { source: 'relay' });
  world.talk('mae').say('mae', { kind: 'nudge' }, { source: 'relay' });
  world.keep({ map: 'options', key: 'messages.tabs', value: props.of === 'tabs' });
  return <Evening world={world} steps={all[props.of] ?? []} />;
}
