/** Windows at their smallest, each in its own colours: in front, behind, calling, and at the usual size. */
import { Evening, makeEvening } from '../world/index.ts';

export function Scene() {
  const world = makeEvening({ own: { scheme: 'leaf' } });
  const smallest = { width: 365, height: 383 };
  world.open('dandara', 'Dandara', { x: 8, y: 8, ...smallest });
  world.open('carol', 'Carol', { x: 381, y: 8, ...smallest });
  world.open('bob', 'Bob', { x: 8, y: 399, width: 587, height: 466 });
  world.talk('dandara').say('dandara', 'still up?', { source: 'relay' });
  return <Evening world={world} />;
}
