/** What a window says across itself: of the relay, of who may not answer, of what went wrong. */
import {
  askAbout,
  Evening,
  groups,
  makeEvening,
  now,
  press,
  see,
  write,
  type Circumstances,
  type Step,
  type World,
} from '../world/index.ts';

interface Kind {
  readonly circumstances?: Circumstances;
  /** Whose window is open. Nobody's: what the list says is seen. */
  readonly with?: string;
  readonly prepare?: (world: World) => void;
  readonly steps?: readonly Step[];
}

const band = see('.band');

const all: Readonly<Record<string, Kind>> = {
  away: {
    circumstances: { connection: { type: 'away', since: now }, unsent: 2 },
    with: 'bob',
  },
  connecting: { circumstances: { connection: { type: 'connecting' } }, steps: [band] },
  sending: { circumstances: { unsent: 3 }, steps: [band] },
  offline: { with: 'gabi' },
  busy: { with: 'carol' },
  troubles: { with: 'bob', prepare: failAndRecover },
  gone: {
    with: 'the-band',
    circumstances: { groups: { groups: [], invitations: [] } },
    prepare: (world) => world.note('groups', { groups: [], gone: groups.groups }),
  },
  absent: { prepare: leave },
  editing: { with: 'bob', steps: [askAbout('bring it on Saturday'), press('Edit')] },
  answering: { with: 'bob', steps: [askAbout('the old band tape'), press('Reply')] },
  'too-long': { with: 'bob', steps: [write('Message', 'praia '.repeat(2_000))] },
};

export const kinds = Object.keys(all);

export function Scene(props: { readonly of: string }) {
  const { circumstances, with: other, prepare, steps = [] } = all[props.of] ?? {};
  const world = makeEvening(circumstances);
  if (other !== undefined) world.open(other, other);
  prepare?.(world);
  return <Evening world={world} steps={steps} />;
}

function failAndRecover(world: World) {
  const bob = world.talk('bob');
  bob.tell({ type: 'device-copy', state: 'failing' });
  bob.tell({ type: 'recovered', refusal: 'not-a-member' });
}

/** Under a status of her own. */
function leave(world: World) {
  const beach = {
    id: 'beach',
    name: 'at the beach',
    status: 'away',
    personalMessage: '',
    reply: 'back at six',
  };
  const before = { status: 'available', personalMessage: '' };
  world.keep({
    map: 'options',
    key: 'presence.absence',
    value: { since: now, status: beach, before },
  });
}
