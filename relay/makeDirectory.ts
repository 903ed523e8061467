/** Answers what the sync and presence sides ask of the account side. */
import type { AccessTokens } from './tokens/index.ts';
import type { Contacts } from './contacts/index.ts';
import type { Conversations } from './conversations/index.ts';
import type { Devices } from './devices/index.ts';
import type { DeviceRecord, Directory } from './directory.ts';
import type { Profiles } from './profiles/index.ts';

type Deps = {
  readonly accessTokens: AccessTokens;
  readonly devices: Devices;
  readonly conversations: Conversations;
  readonly contacts: Contacts;
  readonly profiles: Profiles;
  /** The relay's own key, as a device. */
  readonly relayDevice: DeviceRecord;
};

/** Each read is one prepared statement over an index: microseconds, against 0.1 ms for checking a signature. */
export function makeDirectory(deps: Deps): Directory {
  const { accessTokens, devices, conversations, contacts, profiles, relayDevice } = deps;
  return {
    verifyAccess: accessTokens.verify,
    device: (id) => (id === relayDevice.id ? relayDevice : devices.get(id)),
    memberships: conversations.memberships,
    members: conversations.members,
    isPair: conversations.isPair,
    contacts: contacts.of,
    blocks: contacts.blocks,
    profileVersion: (user, viewer) => profiles.version(viewer, user),
  };
}
