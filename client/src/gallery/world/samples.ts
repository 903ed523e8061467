/** Pieces of the evening that several scenes share. */
import type { GroupList } from '#protocol';
import type { RosterSet } from '../../sync/index.ts';
import { characterOf, conversationWith, profileOf } from './people.ts';
import { makeWorld, type Circumstances, type World } from './world.ts';

export const groups: GroupList = {
  groups: [
    {
      id: conversationWith('the-band'),
      title: 'Banda de garagem',
      members: [
        { profile: profileOf('alice'), role: 'owner' },
        { profile: profileOf('bob'), role: 'member' },
        { profile: profileOf('dandara'), role: 'member' },
        { profile: profileOf('fe'), role: 'owner' },
      ],
      past: [profileOf('carol')],
      invited: [profileOf('carol')],
    },
  ],
  invitations: [],
};

/** Alice's own groups and what she keeps of people. */
const book: readonly RosterSet[] = [
  { map: 'groups', key: 'friends-0', value: { name: 'Friends', order: 1 } },
  { map: 'groups', key: 'family-00', value: { name: 'Family', order: 2 } },
  { map: 'groups', key: 'work-0000', value: { name: 'Work', order: 3 } },
  ...(['dandara', 'ernesto', 'fe', 'joao', 'gabi'] as const).map((name) => ({
    map: 'memberships' as const,
    key: `friends-0/${characterOf(name).user}`,
    value: true,
  })),
  ...(['mae', 'beto'] as const).map((name) => ({
    map: 'memberships' as const,
    key: `family-00/${characterOf(name).user}`,
    value: true,
  })),
  ...(['bob', 'carol'] as const).map((name) => ({
    map: 'contacts' as const,
    key: `${characterOf(name).user}/favourite`,
    value: true,
  })),
  { map: 'contacts', key: `${characterOf('beto').user}/nickname`, value: 'Tio do barco' },
  {
    map: 'contacts',
    key: `${characterOf('carol').user}/note`,
    value: 'Birthday: 9 May.\nLikes tea.',
  },
  { map: 'layout', key: 'sort', value: 'group' },
];

/** An evening with everybody there, friends and family in groups, and news from Bob and from the band. */
export function makeEvening(circumstances: Circumstances = {}): World {
  const world = makeWorld({ groups, ...circumstances });
  world.keep(...book);
  const bob = world.talk('bob');
  bob.say('bob', 'oi!! you there?');
  bob.say('bob', 'found the old band tape, you have to hear this');
  bob.say(
    'alice',
    {
      kind: 'text',
      text: 'nooo the one with the drum solo? :D',
      format: { bold: true, color: '#a0209c' },
    },
    { tick: 'read' },
  );
  bob.say('bob', { kind: 'nudge' });
  bob.say('alice', "ok ok I'm awake! send it over", { tick: 'delivered' });
  bob.say('alice', 'and bring it on Saturday too, Dandara has a player that still works, imagine', {
    tick: 'safe',
  });
  bob.say('bob', 'praia? (H)');
  const carol = world.talk('carol');
  carol.say('carol', {
    kind: 'text',
    text: 'studying, I promise',
    format: { italic: true, color: '#0b6b57' },
  });
  carol.say('alice', { kind: 'nudge' }, { tick: 'read' });
  carol.say('alice', 'go Carol go', { tick: 'delivered' });
  const band = world.talk('the-band');
  band.say('alice', 'rehearsal on Friday?', { tick: 'read' });
  band.say('fe', 'yes!! my place, 8');
  return world;
}
