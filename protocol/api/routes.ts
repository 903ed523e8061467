/** The relay's HTTP API, whole: the relay mounts these, the client calls these, and neither writes a path of its own. */
import * as v from 'valibot';
import { BlobId, ConversationId, DeviceId, Handle, UserId } from '../ids.ts';
import {
  ContactList,
  ConversationSummary,
  Device,
  DeviceClaim,
  DeviceName,
  DisplayName,
  OutgoingRequest,
  Password,
  PersonalMessage,
  Profile,
  RelayInfo,
  SignedIn,
  Time,
} from './schemas.ts';
import { ShownChange } from './shown.ts';
import { groupApi } from './groupRoutes.ts';
import { ChosenStatus } from '../presence.ts';

/**
 * Who may call: `public` – anyone; `cookie` – whoever holds the refresh cookie; `token` – `Authorization: Bearer` with an
 * access token. `request` is the JSON body (absent: none), `params` the `:names` of the path, `query` what follows `?`.
 */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly access: 'public' | 'cookie' | 'token';
  readonly params?: v.GenericSchema<Record<string, string>, Record<string, string>>;
  readonly query?: v.GenericSchema<Record<string, string>, unknown>;
  readonly request?: v.GenericSchema;
  readonly response: v.GenericSchema;
};

const Nothing = v.object({});
const AccessToken = v.object({ accessToken: v.string(), accessTokenExpires: Time });
const user = v.object({ user: UserId });
const device = v.object({ device: DeviceId });
const conversation = v.object({ conversation: ConversationId });
const blob = v.object({ blob: BlobId });

export const api = {
  relay: { method: 'GET', path: '/api/relay', access: 'public', response: RelayInfo },

  createAccount: {
    method: 'POST',
    path: '/api/accounts',
    access: 'public',
    request: v.object({
      handle: Handle,
      displayName: DisplayName,
      password: Password,
      status: v.optional(ChosenStatus),
      invite: v.optional(v.pipe(v.string(), v.maxLength(128))),
      device: DeviceClaim,
      /** A program says so of itself. It is never the administrator. */
      bot: v.optional(v.boolean()),
    }),
    response: SignedIn,
  },
  signIn: {
    method: 'POST',
    path: '/api/session',
    access: 'public',
    request: v.object({
      // Not the Handle and Password schemas: a sign-in form must not explain what a good handle looks like.
      handle: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(64)),
      password: v.pipe(v.string(), v.maxLength(256)),
      status: v.optional(ChosenStatus),
      device: DeviceClaim,
    }),
    response: SignedIn,
  },
  /** The refresh cookie is rotated with each call; a used one revokes its whole family. */
  refresh: {
    method: 'POST',
    path: '/api/session/refresh',
    access: 'cookie',
    response: AccessToken,
  },
  signOut: { method: 'DELETE', path: '/api/session', access: 'cookie', response: Nothing },
  /** Ends every session of the account and begins a new one here: its cookie and its access token come with the answer. */
  changePassword: {
    method: 'PUT',
    path: '/api/password',
    access: 'token',
    request: v.object({ current: v.string(), next: Password }),
    response: AccessToken,
  },

  devices: { method: 'GET', path: '/api/devices', access: 'token', response: v.array(Device) },
  renameDevice: {
    method: 'PUT',
    path: '/api/devices/:device',
    access: 'token',
    params: device,
    request: v.object({ name: DeviceName }),
    response: Nothing,
  },
  /** Ends its sign-in and closes its sockets at once; whoever has the password can sign in there again. */
  signOutDevice: {
    method: 'DELETE',
    path: '/api/devices/:device/session',
    access: 'token',
    params: device,
    response: Nothing,
  },
  /** Closes its sockets at once, ends its sign-in, and refuses what it signs from then on. */
  revokeDevice: {
    method: 'DELETE',
    path: '/api/devices/:device',
    access: 'token',
    params: device,
    response: Nothing,
  },

  profiles: {
    method: 'GET',
    path: '/api/profiles',
    access: 'token',
    /** User ids with commas between them, at most 100; who may not be seen is left out. */
    query: v.object({ users: v.pipe(v.string(), v.maxLength(8_192)) }),
    response: v.array(Profile),
  },
  updateProfile: {
    method: 'PUT',
    path: '/api/profile',
    access: 'token',
    request: v.object({
      displayName: v.optional(DisplayName),
      personalMessage: v.optional(PersonalMessage),
      ...ShownChange.entries,
    }),
    response: Profile,
  },

  contacts: { method: 'GET', path: '/api/contacts', access: 'token', response: ContactList },
  /** Answers the same whether the handle exists, blocks the asker, or not. */
  requestContact: {
    method: 'POST',
    path: '/api/requests',
    access: 'token',
    request: v.object({ handle: Handle }),
    response: OutgoingRequest,
  },
  withdrawRequest: {
    method: 'DELETE',
    path: '/api/requests/sent/:handle',
    access: 'token',
    params: v.object({ handle: Handle }),
    response: Nothing,
  },
  acceptRequest: {
    method: 'POST',
    path: '/api/requests/:user/accept',
    access: 'token',
    params: user,
    response: Nothing,
  },
  declineRequest: {
    method: 'POST',
    path: '/api/requests/:user/decline',
    access: 'token',
    params: user,
    response: Nothing,
  },
  removeContact: {
    method: 'DELETE',
    path: '/api/contacts/:user',
    access: 'token',
    params: user,
    response: Nothing,
  },
  block: { method: 'PUT', path: '/api/blocks/:user', access: 'token', params: user, response: Nothing },
  unblock: {
    method: 'DELETE',
    path: '/api/blocks/:user',
    access: 'token',
    params: user,
    response: Nothing,
  },

  conversations: {
    method: 'GET',
    path: '/api/conversations',
    access: 'token',
    response: v.array(ConversationSummary),
  },
  /** Certificates (JWT) of every device that signed an entry here, so that entries verify with no network. */
  certificates: {
    method: 'GET',
    path: '/api/conversations/:conversation/certificates',
    access: 'token',
    params: conversation,
    response: v.array(v.string()),
  },

  ...groupApi,

  /** A file that no entry names is gone after a day, unless who uploaded it keeps it: an emoticon of one's own. */
  keepBlob: {
    method: 'PUT',
    path: '/api/blobs/:blob/kept',
    access: 'token',
    params: blob,
    response: Nothing,
  },
  dropBlob: {
    method: 'DELETE',
    path: '/api/blobs/:blob/kept',
    access: 'token',
    params: blob,
    response: Nothing,
  },

  /** A link's secret, single use, 7 days; administrators, or anyone where registration is open. */
  createInvite: {
    method: 'POST',
    path: '/api/invites',
    access: 'token',
    response: v.object({ invite: v.string(), expires: Time }),
  },
} as const satisfies Record<string, Route>;

/** RFC 7517 keys of the relay, to verify certificates with. */
export const jwksPath = '/.well-known/jwks.json';
/** The socket: `Sec-WebSocket-Protocol: cutuca, bearer.<access token>` – no token in a URL, none in a log. */
export const syncPath = '/sync';
/** Before a document's name: where any y-websocket client finds that document. */
export const plainSyncPath = '/y/';
export const syncProtocol = 'cutuca';
export const tokenProtocol = (token: string): string => `bearer.${token}`;

export type Api = typeof api;
export type RouteName = keyof Api;
type Output<S> = S extends v.GenericSchema ? v.InferOutput<S> : undefined;
export type RequestOf<N extends RouteName> = Api[N] extends { request: infer S extends v.GenericSchema }
  ? v.InferInput<S>
  : undefined;
export type ResponseOf<N extends RouteName> = Output<Api[N]['response']>;
