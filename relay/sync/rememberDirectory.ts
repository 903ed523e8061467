/**
 * The directory's answers that are asked for with every entry – who is in a conversation, who blocks whom, whose device it
 * is – kept until it says that they changed, which it does before anything else can happen.
 */
import type { ConversationId, DeviceId, UserId } from '#protocol';
import type { Directory, DirectoryChanges } from '../directory.ts';

/** Answers about so many conversations, users and devices are kept. */
const most = 10_000;

type Remembered<K, T> = {
  readonly get: (key: K) => T;
  readonly forget: (key: K) => void;
};

export function rememberDirectory(
  directory: Directory,
  changes: DirectoryChanges,
): { readonly directory: Directory; readonly close: () => void } {
  const conversations = remember((id: ConversationId) => ({
    isPair: directory.isPair(id),
    members: directory.members(id),
    memberships: remember((user: UserId) => directory.memberships(id, user)),
  }));
  const blockedBy = remember((user: UserId) => remember((from: UserId) => directory.blocks(user, from)));
  const contactsOf = remember(directory.contacts);
  const devices = remember((id: DeviceId) => directory.device(id));
  const close = changes.subscribe((change) => {
    if (change.type === 'membership') conversations.forget(change.conversation);
    if (change.type === 'contacts') {
      blockedBy.forget(change.user);
      contactsOf.forget(change.user);
    }
    if (change.type === 'device-revoked') devices.forget(change.device);
  });
  return {
    directory: {
      ...directory,
      contacts: contactsOf.get,
      device: devices.get,
      isPair: (id) => conversations.get(id).isPair,
      members: (id) => conversations.get(id).members,
      memberships: (id, user) => conversations.get(id).memberships.get(user),
      blocks: (user, from) => blockedBy.get(user).get(from),
    },
    close,
  };
}

function remember<K, T>(ask: (key: K) => T): Remembered<K, T> {
  const answers = new Map<K, T>();
  return {
    get: (key) => {
      const known = answers.get(key);
      if (known !== undefined) return known;
      const answer = ask(key);
      // Whoever is not there yet may come, and nobody says so.
      if (answer === undefined) return answer;
      // Nobody can fill the memory by asking; and what is asked for often is soon back.
      if (answers.size >= most) answers.clear();
      answers.set(key, answer);
      return answer;
    },
    forget: (key) => void answers.delete(key),
  };
}
