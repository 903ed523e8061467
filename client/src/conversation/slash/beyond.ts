/** What commands reach beyond their own conversation. */
import type { AccountCommands } from '../../commands/index.ts';
import type { QuickTexts } from '../../projection/index.ts';

export interface Beyond {
  readonly account: Pick<
    AccountCommands,
    'setDisplayName' | 'setPersonalMessage' | 'setStatus' | 'block' | 'unblock'
  >;
  readonly quickTexts: QuickTexts;
  /** Says it in every conversation that has a window. */
  sayEverywhere(text: string): Promise<void>;
}
