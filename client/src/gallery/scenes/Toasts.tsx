/** A notice of each kind: of what people say, and of who comes and goes. */
import { characterOf, Evening, makeEvening, type Step, type World } from '../world/index.ts';

export const kinds = ['words', 'people'];

export function Scene(props: { readonly of: string }) {
  const world = makeEvening({ asked: ['juca.pirama'] });
  if (props.of === 'words') say(world);
  world.keep({ map: 'options', key: 'alerts.offline', value: true });
  return <Evening world={world} steps={props.of === 'people' ? [comeAndGo(world)] : []} />;
}

function say(world: World) {
  const arrives = { source: 'relay' } as const;
  world.talk('the-band').say('fe', 'quem traz o bumbo, @alice?', arrives);
  world
    .talk('dandara')
    .say('dandara', 'subiu a serra ontem e achou o mar (li), imagina só, que coisa mais linda', arrives);
  world.talk('mae').say('mae', { kind: 'nudge' }, arrives);
  world.talk('joao').say('joao', { kind: 'wink', wink: 'confetti' }, arrives);
}

/** Gabi comes, Ernesto goes. */
const comeAndGo = ({ sync }: World): Step => ({
  what: 'the page',
  find: () => document.body,
  act: () =>
    sync.tellInbox({
      t: 'presence',
      all: false,
      people: [
        [characterOf('gabi').user, 'available', 1],
        [characterOf('ernesto').user, 'offline', 1],
      ],
    }),
});
