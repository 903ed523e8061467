/** What one picks from while one writes, and the choices beside a line. */
import type { RosterSet } from '../../sync/index.ts';
import {
  askAbout,
  Evening,
  makeEvening,
  press,
  see,
  smallPictureOf,
  write,
  type Step,
  type World,
} from '../world/index.ts';

const emoticons = press('Emoticons');
const mine = press('My emoticons');
const popup = see('[popover]:popover-open');
const dialog = see('dialog[open]');

const all: Readonly<Record<string, readonly Step[]>> = {
  emoticons: [emoticons, popup],
  'emoticons-found': [emoticons, write('Search', 'lo')],
  'emoticons-not-found': [emoticons, write('Search', 'zebedeu')],
  emoji: [emoticons, press('Emoji'), see('.emoji-groups')],
  'emoji-found': [emoticons, press('Emoji'), see('.emoji-groups'), write('Search', 'cat')],
  'own-emoticons': [emoticons, mine, see('.custom-emoticon')],
  'new-emoticon': [emoticons, mine, press('New emoticon…'), write('Shortcut', ':)')],
  font: [press('Font and colour'), popup],
  winks: [press('Winks'), popup],
  ink: [press('Ink'), dialog],
  line: [askAbout('found the old band tape'), popup],
  'own-line': [askAbout('bring it on Saturday'), popup],
  reactions: [askAbout('found the old band tape'), press('React…'), see('.reaction-picker')],
  commands: [write('Message', '/'), see('[role=listbox]')],
  mentions: [write('Message', '@'), see('[role=listbox]')],
  search: [press('Search'), write('Search in this conversation', 'oi'), see('[data-found-here]')],
  texts: [write('Message', '/texts'), press('Send'), dialog],
};

export const kinds = Object.keys(all);

export function Scene(props: { readonly of: string }) {
  const world = makeEvening();
  if (props.of === 'mentions') world.open('the-band', 'Banda de garagem');
  else world.open('bob', 'Bob');
  world.note('emoticons', ['heart', 'laugh', 'party']);
  world.keep(
    ...emoticonsOf(world),
    { map: 'quickTexts', key: 'brb', value: 'be right back, coffee' },
    {
      map: 'options',
      key: 'messages.format',
      value: { font: 'round', bold: true, color: '#8a3fc0' },
    },
  );
  return <Evening world={world} steps={all[props.of] ?? []} />;
}

const emoticonsOf = (world: World): readonly RosterSet[] =>
  (['toucan', 'watermelon', 'robot', 'kite'] as const).map((name) => ({
    map: 'emoticons',
    key: world.file(smallPictureOf(name)),
    value: { code: `${name.slice(0, 5)}!`, name },
  }));
