/** People with accounts on a running relay. */
import type { ConversationId, Handle, RequestOf, RouteName, SignedIn, UserId } from '#protocol';
import { callRelay, type CallOptions, type Called, valueOf } from './callRelay.ts';
import { makeDevice, type TestDevice } from './makeDevice.ts';
import type { TestRelay } from './startRelay.ts';

export type TestAccount = {
  readonly user: UserId;
  readonly handle: Handle;
  readonly password: string;
  readonly signedIn: SignedIn;
  readonly token: string;
  /** `cutuca_refresh=…`, to send as `Cookie`. */
  readonly cookie: string;
  readonly device: TestDevice;
  /** Calls a route as this person. */
  readonly call: <N extends RouteName>(name: N, options?: CallOptions<N>) => Promise<Called<N>>;
};

type Options = { readonly device?: TestDevice; readonly invite?: string };

/** Creates an account. Throws where the relay refuses. */
export async function makeAccount(
  { url, clock }: Pick<TestRelay, 'url' | 'clock'>,
  handle: string,
  { invite, device: given }: Options = {},
): Promise<TestAccount> {
  const device = given ?? (await makeDevice());
  const password = `${handle} likes long passwords`;
  const created = await callRelay(url, 'createAccount', {
    body: {
      handle,
      displayName: handle.charAt(0).toUpperCase() + handle.slice(1),
      password,
      device: await device.claim(handle, clock.now()),
      ...(invite !== undefined && { invite }),
    },
  });
  const signedIn = valueOf(created);
  return {
    user: signedIn.profile.user,
    handle: signedIn.profile.handle,
    password,
    signedIn,
    token: signedIn.accessToken,
    cookie: cookieOf(created.response),
    device,
    call: (name, options) => callRelay(url, name, { token: signedIn.accessToken, ...options }),
  };
}

type SignIn = Pick<RequestOf<'signIn'>, 'handle' | 'password' | 'status'> & {
  readonly device: TestDevice;
};

export async function signInTo(
  { url, clock }: Pick<TestRelay, 'url' | 'clock'>,
  { device, ...credentials }: SignIn,
): Promise<Called<'signIn'>> {
  const claim = await device.claim(credentials.handle, clock.now());
  return callRelay(url, 'signIn', { body: { ...credentials, device: claim } });
}

/** `name=value` of the cookie that an answer sets. */
export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** Makes two people contacts; returns the id of their conversation. */
export async function makeContacts(one: TestAccount, other: TestAccount): Promise<ConversationId> {
  valueOf(await one.call('requestContact', { body: { handle: other.handle } }));
  valueOf(await other.call('acceptRequest', { params: { user: one.user } }));
  const { contacts } = valueOf(await one.call('contacts'));
  const contact = contacts.find(({ profile }) => profile.user === other.user);
  if (!contact) throw new Error(`${other.handle} is missing from the contacts of ${one.handle}`);
  return contact.conversation;
}
