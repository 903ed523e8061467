/** How far one's own words have come; what waits, what failed, and what comes while one looks. */
import type { Tick, Upload } from '../../sync/index.ts';
import { characterOf, conversationWith, type World } from '../world/index.ts';
import { missing } from './say.ts';

const ticks: readonly Tick[] = ['read', 'delivered', 'safe', 'on-device', 'unsaved'];

export function saySending(world: World): void {
  const fe = world.talk('fe', 40);
  fe.say('fe', 'where is it?');
  for (const tick of ticks) fe.say('alice', `this one is ${tick}`, { tick });
  fe.tell({
    type: 'parked',
    entries: [
      { id: missing, body: { kind: 'text', text: 'too much for one message' }, refusal: 'too-large' },
    ],
  });
  fe.typing({ user: characterOf('fe').user, draft: 'I am writing this while you look' });
  world.sync.blobs.show(uploads);
}

const upload = (id: string, name: string, state: Upload['state']): Upload => ({
  id: id as Upload['id'],
  conversation: conversationWith('fe'),
  body: { kind: 'file', name, bytes: 20_441 },
  content: new Blob(['0'.repeat(20_441)]),
  state,
});

const uploads: readonly Upload[] = [
  upload('waits', 'waits.ods', { type: 'waiting' }),
  upload('sends', 'is-sent.ods', { type: 'sending', part: 0.4 }),
  upload('fails', 'failed.ods', {
    type: 'failed',
    why: { type: 'refused', refusal: 'too-large' },
  }),
];
