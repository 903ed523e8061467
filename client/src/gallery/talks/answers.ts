/** What is said of what was said: answers, reactions, changes; and what is no text. */
import type { World } from '../world/index.ts';
import { missing, text } from './say.ts';

export function sayAnswers(world: World): void {
  const fe = world.talk('fe', 40);
  const asked = fe.say('fe', 'coffee on Saturday?');
  const answer = fe.say('alice', text('yes! at four', { reply: asked }), { tick: 'read' });
  for (const by of ['fe', 'alice'] as const) {
    fe.say(by, { kind: 'react', target: answer, reaction: '(L)', on: true });
  }
  fe.say('fe', { kind: 'react', target: answer, reaction: '(Y)', on: true });
  const typo = fe.say('fe', 'bring teh cake');
  fe.say('fe', { kind: 'edit', target: typo, text: 'bring the cake' });
  fe.say('fe', 'a secret');
  fe.takeBack('fe');
  fe.say('fe', text('which one?', { reply: { ...asked, id: missing } }));
  const nudge = fe.say('fe', { kind: 'nudge' });
  fe.say('alice', { kind: 'react', target: nudge, reaction: ':D', on: true });
  fe.say('alice', { kind: 'nudge' }, { tick: 'read' });
  fe.say('fe', { kind: 'wink', wink: 'confetti' });
  fe.say('alice', { kind: 'wink', wink: 'hug' }, { tick: 'delivered' });
  fe.say('fe', { kind: 'unknown', name: 'hologram', fields: {} });
}
