/** Which devices signed something in which conversation: nobody there is told of any other. */
import type { ConversationId, DeviceId } from '#protocol';
import type { Database } from '../database/index.ts';

export type Signers = {
  /** To be called in the transaction that makes their entries durable. */
  readonly add: (conversation: ConversationId, devices: Iterable<DeviceId>) => void;
};

export function createSigners(database: Database): Signers {
  const add = database.prepare<[ConversationId, DeviceId]>(
    'INSERT OR IGNORE INTO signers (conversation, device) VALUES (?, ?)',
  );
  return {
    add: (conversation, devices) => {
      for (const device of devices) add.run(conversation, device);
    },
  };
}
