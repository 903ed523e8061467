/**
 * Conversations whose pages the relay has to look through, since nothing new is taken any more from somebody who wrote there.
 * Kept from the transaction that revokes a device, or lets a member go, until the pages say what they held: so that it is said
 * also if the relay dies in between.
 */
import type { ConversationId, UserId } from '#protocol';
import type { Database } from '../database/index.ts';

export type WitnessDebt = { readonly seq: number; readonly conversation: ConversationId };

export type WitnessDebts = {
  /** To be called within the transaction that lets a member go. */
  readonly owe: (conversation: ConversationId) => void;
  /** For every conversation that this user is or was in. To be called within the transaction that revokes a device. */
  readonly oweAllOf: (user: UserId) => void;
  /** The oldest first. */
  readonly pending: () => readonly WitnessDebt[];
  readonly paid: (debt: WitnessDebt) => void;
};

export function createWitnessDebts(database: Database): WitnessDebts {
  const owe = database.prepare<[ConversationId]>(
    'INSERT OR REPLACE INTO witness_debts (conversation) VALUES (?)',
  );
  const oweAllOf = database.prepare<[UserId]>(
    `INSERT OR REPLACE INTO witness_debts (conversation)
     SELECT DISTINCT conversation FROM members WHERE user = ?`,
  );
  const pending = database.prepare<[], WitnessDebt>('SELECT * FROM witness_debts ORDER BY seq');
  const remove = database.prepare<[number]>('DELETE FROM witness_debts WHERE seq = ?');
  return {
    owe: (conversation) => void owe.run(conversation),
    oweAllOf: (user) => void oweAllOf.run(user),
    pending: () => pending.all(),
    paid: ({ seq }) => void remove.run(seq),
  };
}
