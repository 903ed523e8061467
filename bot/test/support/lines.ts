/** Lines as a conversation shows them, for tests that need no document. */
import {
  type EntryId,
  type EntryRef,
  type Line,
  type LineContent,
  lineKey,
  type Reaction,
  type UserId,
} from '#protocol';
import { makeReplyClock } from '../../turn/index.ts';

export type Told = {
  readonly by: { readonly user: UserId };
  readonly content?: LineContent;
  readonly text?: string;
  readonly reply?: EntryRef;
  readonly edited?: boolean;
  readonly reactions?: readonly Reaction[];
  /** ms since 1970. */
  readonly at?: number;
};

export const party = Date.UTC(2005, 6, 29, 20);
let count = 0;

export function idAt(at: number): EntryId {
  count += 1;
  return makeReplyClock(() => at).next(`line ${count}`);
}

export function line({
  by,
  content,
  text = '',
  reply,
  edited = false,
  reactions = [],
  at = party,
}: Told): Line {
  const id = idAt(at);
  const said: LineContent = content ?? { kind: 'text', text, edited, ...(reply && { reply }) };
  return {
    key: lineKey({ id, user: by.user }),
    id,
    user: by.user,
    at: undefined,
    content: said,
    reactions,
  };
}
