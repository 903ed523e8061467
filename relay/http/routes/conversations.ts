/** The conversations one is in, and the certificates that their entries are verified with. */
import { type ConversationId, err, ok, refuse } from '#protocol';
import type { Conversations } from '../../conversations/index.ts';
import type { DeviceRecord } from '../../directory.ts';
import type { Devices } from '../../devices/index.ts';
import type { Profiles } from '../../profiles/index.ts';
import type { Certificates } from '../../tokens/index.ts';
import type { Handlers } from '../handler.ts';

type Deps = {
  readonly conversations: Conversations;
  readonly devices: Devices;
  readonly profiles: Profiles;
  readonly certificates: Certificates;
  /** The relay's own key, as a device. */
  readonly relayDevice: DeviceRecord;
  /** The newest page that holds anything; undefined where nothing was said yet. */
  readonly headPage: (conversation: ConversationId) => number | undefined;
};

export function makeConversationHandlers(deps: Deps): Pick<Handlers, 'conversations' | 'certificates'> {
  const { conversations, devices, profiles, certificates, relayDevice, headPage } = deps;
  return {
    conversations: ({ session }) =>
      ok(
        conversations.of(session.user).map(({ id, type }) => ({
          id,
          type,
          members: conversations.members(id).map((user) => profiles.seenBy(session.user, user)),
          page: headPage(id) ?? 0,
        })),
      ),

    certificates: async ({ session, params }) => {
      const isMember = conversations.members(params.conversation).includes(session.user);
      if (!isMember) return err(refuse('not-found'));
      // The relay's own too: it says who joined and left.
      const signers = [relayDevice, ...devices.signersIn(params.conversation, session.user)];
      return ok(await Promise.all(signers.map(certificates.issue)));
    },
  };
}
