/** What is asked, or shown, in a window of its own. */
import {
  askAbout,
  conversationWith,
  Evening,
  groups,
  makeEvening,
  now,
  press,
  profileOf,
  see,
  type Circumstances,
  type Step,
} from '../world/index.ts';

const about = (item: string): readonly Step[] => [askAbout('Carol'), press(item)];
const list = (item: string): readonly Step[] => [press('How the list looks'), press(item)];
const band = (item: string): readonly Step[] => [press('Group menu'), press(item)];

const all: Readonly<Record<string, readonly Step[]>> = {
  nickname: about('Nickname…'),
  note: about('Contact note…'),
  alerts: about('Alerts for this contact…'),
  delete: about('Delete contact…'),
  'contact-group': list('New contact group…'),
  'no-name': [...list('New contact group…'), press('OK')],
  'delete-group': [askAbout('Friends'), press('Delete group…')],
  people: list('Who has me, and who is blocked…'),
  log: list('Event log…'),
  add: [press('Add a contact')],
  request: [],
  invitation: [],
  'new-group': [press('New group')],
  invite: [press('Invite')],
  members: band('Members'),
  rename: band('Change the title'),
  leave: band('Leave the group'),
  'sign-out': [press('Sign out')],
};

export const kinds = Object.keys(all);

const invited: Circumstances['groups'] = {
  ...groups,
  invitations: [
    {
      id: conversationWith('the-choir'),
      title: 'Coral da rua',
      from: profileOf('mae'),
      members: 7,
      at: now,
    },
  ],
};

const circumstances: Readonly<Record<string, Circumstances>> = {
  people: { asked: ['juca.pirama'] },
  request: { asking: ['iara'] },
  invitation: { groups: invited },
  'sign-out': { unsent: 2, connection: { type: 'away', since: now } },
};

export function Scene(props: { readonly of: string }) {
  const world = makeEvening(circumstances[props.of]);
  const inBand = ['invite', 'members', 'rename', 'leave'].includes(props.of);
  if (inBand) world.open('the-band', 'Banda de garagem');
  return <Evening world={world} steps={[...(all[props.of] ?? []), see('dialog[open]')]} />;
}
