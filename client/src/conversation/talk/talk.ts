/** One conversation's window as its parts see it: tools and lines take it from the context. */
import type { Line, LineKey, UserId } from '#protocol';
import { createContext, useContext, type Accessor } from 'solid-js';
import type { ConversationCommands } from '../../commands/index.ts';
import type { ConversationProjection, HiddenLines, Notes, Own, Party } from '../../projection/index.ts';
import type { Sounds } from '../../ui/index.ts';
import type { WinkQueue } from '../../winks/index.ts';
import type { Draft } from './draft.ts';
import type { FreshCode } from './freshCode.ts';
import type { Intake } from './intake.ts';
import type { Notices } from './notices.ts';
import type { OwnFormat } from './ownFormat.ts';
import type { Searching } from './searching.ts';
import type { Sending } from './sending.ts';
import type { Viewer } from './viewer.ts';

export interface Talk {
  readonly party: Accessor<Party>;
  readonly conversation: ConversationProjection;
  readonly commands: ConversationCommands;
  readonly own: Own;
  readonly notes: Notes;
  readonly hidden: HiddenLines;
  readonly self: Accessor<UserId>;
  nameOf(user: UserId): string;
  readonly draft: Draft;
  readonly freshCode: FreshCode;
  readonly format: OwnFormat;
  readonly sending: Sending;
  readonly notices: Notices;
  readonly intake: Intake;
  readonly viewer: Viewer;
  /** Winks that are to play over this conversation. */
  readonly winks: WinkQueue;
  readonly sounds: Pick<Sounds, 'playScore'>;
  /** Writes into the field, where the cursor is. */
  insert(text: string): void;
  /** Puts an own line into the field, to be changed. */
  edit(line: Line): void;
  /** Answers this line with what is sent next. */
  answer(line: Line): void;
  /** Takes this line out of one's own sight, on all one's devices. */
  hide(line: Line): void;
  /** Takes all lines out of sight in this window, until earlier ones are asked for. */
  clear(): void;
  /** Whether others are being asked in. */
  readonly inviting: { readonly get: Accessor<boolean>; set(on: boolean): void };
  readonly searching: Searching;
  /** The field to write in, once it is there. */
  readonly field: Accessor<HTMLTextAreaElement | undefined>;
  /** Brings this line before the reader's eyes, from wherever it is. False where it is not on this device. */
  goTo(key: LineKey): Promise<boolean>;
  /** Back to writing. */
  focusField(): void;
}

export const TalkContext = createContext<Talk>();

export function useTalk(): Talk {
  const talk = useContext(TalkContext);
  if (!talk) throw new Error('Only inside a conversation.');
  return talk;
}
