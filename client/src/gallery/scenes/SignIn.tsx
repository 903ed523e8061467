/** The window before somebody is signed in, on its own. */
import { err } from '#protocol';
import { browserEnvironment, type Session, type SessionState } from '../../session/index.ts';
import { App } from '../../app/index.ts';
import {
  makeWorld,
  press,
  settle,
  Surroundings,
  take,
  write,
  type Step,
  type World,
} from '../world/index.ts';

export const kinds = ['remembered', 'wrong', 'busy', 'create', 'ended', 'unsupported'] as const;
type Kind = (typeof kinds)[number];

const typed: readonly Step[] = [write('Password', 'violeta'), press('Sign in')];
const steps: Readonly<Partial<Record<Kind, readonly Step[]>>> = {
  wrong: typed,
  busy: typed,
  create: [press('Create account'), press('Create account')],
};

export function Scene(props: { readonly of: string }) {
  const kind = kinds.find((one) => one === props.of) ?? 'remembered';
  const world = makeWorld();
  settle(take(steps[kind] ?? []));
  return (
    <Surroundings storage={world.storage}>
      <App session={sessionOf(kind, world)} environment={browserEnvironment()} storage={world.storage} />
    </Surroundings>
  );
}

function sessionOf(kind: Kind, { account, session }: World): Session {
  const { handle, user, profile } = account;
  const { displayName } = profile;
  const known = { handle, user, displayName, status: 'busy', automatic: false, storage: '' } as const;
  return {
    ...session,
    state: () => stateOf(kind, handle),
    remembered: () => (kind === 'ended' || kind === 'create' ? [] : [known]),
    signIn: () =>
      kind === 'busy'
        ? new Promise(() => {})
        : Promise.resolve(err({ type: 'refused', refusal: 'wrong-credentials' })),
  };
}

function stateOf(kind: Kind, lastHandle: string): SessionState {
  if (kind === 'unsupported') return { type: 'unsupported', why: 'no-indexeddb' };
  return { type: 'signed-out', lastHandle, ended: kind === 'ended' };
}
