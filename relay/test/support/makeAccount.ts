/** People with accounts on a running relay. */
import type { Handle, UserId, SignedIn } from '#protocol';
import { callRelay, type CallOptions, type Called } from './callRelay.ts';
import { makeDevice, type TestDevice } from './makeDevice.ts';
import type { RouteName } from '#protocol';

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

type Options = { readonly device?: TestDevice; readonly at?: number; readonly invite?: string };

/** Creates an account; `at` in ms by the relay's clock. Throws where the relay refuses. */
export async function makeAccount(
  { url }: { readonly url: string },
  handle: string,
  { at, invite, device: given }: Options = {},
): Promise<TestAccount> {
  const device = given ?? (await makeDevice());
  const password = `${handle} likes long passwords`;
  const created = await callRelay(url, 'createAccount', {
    body: {
      handle,
      displayName: handle.charAt(0).toUpperCase() + handle.slice(1),
      password,
      device: await device.claim(handle, at),
      ...(invite !== undefined && { invite }),
    },
  });
  if (!created.ok) throw new Error(`No account for ${handle}: ${created.error.type}`);
  const { value: signedIn } = created;
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

/** `name=value` of the cookie that an answer sets. */
export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** Makes two people contacts; returns the id of their conversation. */
export async function makeContacts(one: TestAccount, other: TestAccount): Promise<string> {
  await one.call('requestContact', { body: { handle: other.handle } });
  const accepted = await other.call('acceptRequest', { params: { user: one.user } });
  if (!accepted.ok)
    throw new Error(`${one.handle} and ${other.handle} are no contacts: ${accepted.error.type}`);
  const list = await one.call('contacts');
  const contact = list.ok && list.value.contacts.find(({ profile }) => profile.user === other.user);
  if (!contact) throw new Error(`${other.handle} is missing from the contacts of ${one.handle}`);
  return contact.conversation;
}
