/** The contact list: sorted one way and the other, with pictures or without, searched, empty, and with its menus and card. */
import {
  askAbout,
  Evening,
  makeEvening,
  press,
  see,
  write,
  type Circumstances,
  type Step,
} from '../world/index.ts';

const popup = see('[popover]:popover-open');

interface Kind {
  readonly circumstances?: Circumstances;
  readonly layout?: Readonly<Record<string, string | boolean>>;
  readonly steps?: readonly Step[];
}

const all: Readonly<Record<string, Kind>> = {
  groups: {},
  status: { layout: { sort: 'status' } },
  large: { layout: { pictures: 'large', offlineTogether: false } },
  plain: { layout: { pictures: 'none' } },
  found: { steps: [write('Search contacts', 'ca')] },
  'not-found': { steps: [write('Search contacts', 'zebedeu')] },
  empty: { circumstances: { contacts: [], groups: { groups: [], invitations: [] } } },
  waiting: {
    circumstances: { asking: ['iara'], asked: ['juca.pirama'], contacts: ['bob', 'heitor'] },
    layout: { sort: 'status' },
    steps: [press('Close', 'Iara wants to be your contact')],
  },
  contact: { steps: [askAbout('Dandara'), popup] },
  group: { steps: [askAbout('Friends'), popup] },
  menu: { steps: [press('How the list looks'), popup] },
  statuses: { steps: [press('More about your status'), popup] },
  look: { steps: [press('How you look'), popup] },
  card: { steps: [askAbout('Carol'), press('Contact card'), see('.contact-card')] },
};

export const kinds = Object.keys(all);

export function Scene(props: { readonly of: string }) {
  const { circumstances, layout = {}, steps } = all[props.of] ?? {};
  const world = makeEvening(circumstances);
  world.keep(...Object.entries(layout).map(([key, value]) => ({ map: 'layout', key, value }) as const));
  return <Evening world={world} steps={steps ?? []} />;
}
