/** A group: who came and went, what it is called, who is mentioned, and several who write at once. */
import { characterOf, type World } from '../world/index.ts';

export function sayInGroup(world: World): void {
  const band = world.talk('the-band');
  const user = (name: 'bob' | 'carol' | 'fe' | 'dandara') => characterOf(name).user;
  band.say('alice', { kind: 'title', title: 'Banda de garagem' });
  band.say('alice', { kind: 'joined', member: user('bob') });
  band.say('alice', { kind: 'joined', member: user('fe') });
  band.say('alice', { kind: 'role', member: user('fe'), role: 'owner' });
  band.say('alice', { kind: 'left', member: user('carol') });
  band.say('bob', '@alice are you there? @fernanda too?');
  band.say('dandara', 'I bring the drums');
  band.typing({ user: user('bob') }, { user: user('fe') }, { user: user('dandara') });
}
