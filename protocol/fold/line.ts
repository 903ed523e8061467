/** One line of a conversation as it is shown: what was said, with all that was said about it later. */
import {
  type Entry,
  type EntryRef,
  type KnownBody,
  deletionTargets,
  type Struct,
} from '../entry/index.ts';
import type { UserId } from '../ids.ts';
import { limits } from '../limits.ts';
import { compareEntries } from '../order.ts';
import { reactionKey } from '../reaction.ts';
import type { EntrySet } from './entrySet.ts';

/** Names a line: id and user, since nobody's entry is shadowed by another's of the same id. */
export type LineKey = `${string}.${string}`;
export const lineKey = ({ id, user }: EntryRef): LineKey => `${id}.${user}`;

/** In the order in which they came to it. */
export type Reaction = { readonly reaction: string; readonly users: readonly UserId[] };

/** Each one's last word on a file that was offered to them. */
export type FileAnswer = { readonly user: UserId; readonly answer: Body<'answer'>['answer'] };

type Body<K extends KnownBody['kind']> = Extract<KnownBody, { kind: K }>;

export type LineContent =
  | (Body<'text'> & { readonly edited: boolean })
  | (Body<'file'> & { readonly answers: readonly FileAnswer[] })
  | Body<'ink' | 'photo' | 'voice'>
  | Body<'nudge' | 'wink' | 'title' | 'picture' | 'joined' | 'left' | 'role'>
  /** Deleted for everyone: what it was is not known any more. */
  | { readonly kind: 'deleted' }
  | { readonly kind: 'unknown'; readonly name: string };

export type Line = EntryRef & {
  readonly key: LineKey;
  /** The page and the place of its entry: where it is edited, deleted, reacted to, and what its ticks are about. */
  readonly at: { readonly page: number; readonly struct: Struct } | undefined;
  readonly content: LineContent;
  /** From a device that was signed out for good since. */
  readonly signedOut?: true;
  readonly reactions: readonly Reaction[];
};

/** The line of this name, if there is one: edits, reactions and deletions are none of their own. */
export const lineOf = (key: LineKey, entries: EntrySet): Line | undefined => {
  const about = [...entries.about(key)].toSorted(compareEntries);
  const deletions = about.filter((entry) => isDeletionOf(key, entry));
  if (deletions.length > 0) return deletedLine(key, deletions);
  const entry = entries.get(key);
  const standing = about.filter((each) => !isDeleted(each, entries));
  const content = entry && contentOf(entry, standing);
  if (!content) return undefined;
  const { id, user, page, struct } = entry;
  return {
    key,
    id,
    user,
    at: { page, struct },
    content,
    ...(entries.isSignedOut(entry.device) && { signedOut: true }),
    reactions: reactionsIn(standing),
  };
};

/** What went with another's deletion – an edit, a copy – leaves no line of its own. */
const deletedLine = (key: LineKey, deletions: readonly Entry[]): Line | undefined => {
  for (const { body, user } of deletions) {
    const ref = body.kind === 'delete' && { id: body.target.id, user };
    if (ref && lineKey(ref) === key) {
      return { key, ...ref, at: undefined, content: { kind: 'deleted' }, reactions: [] };
    }
  }
  return undefined;
};

/** Only its author's: another's `delete` of the same id names another line. */
const isDeletionOf = (key: LineKey, entry: Entry): boolean =>
  deletionTargets(entry).some(({ id }) => lineKey({ id, user: entry.user }) === key);

/** Whether an edit or a reaction was itself taken back. A deletion never is. */
const isDeleted = (entry: Entry, entries: EntrySet): boolean =>
  entry.body.kind !== 'delete' &&
  [...entries.about(lineKey(entry))].some((each) => isDeletionOf(lineKey(entry), each));

const contentOf = (entry: Entry, about: readonly Entry[]): LineContent | undefined => {
  const { body } = entry;
  switch (body.kind) {
    case 'text': {
      const edit = about.findLast(
        ({ user, body: { kind } }) => kind === 'edit' && user === entry.user,
      )?.body;
      if (edit?.kind !== 'edit') return { ...body, edited: false };
      const { format: _format, emoticons: _emoticons, ...rest } = body;
      const { text, format, emoticons } = edit;
      return { ...rest, text, ...(format && { format }), ...(emoticons && { emoticons }), edited: true };
    }
    case 'file':
      return { ...body, answers: answersTo(entry, about) };
    case 'unknown':
      return { kind: 'unknown', name: body.name };
    case 'edit':
    case 'react':
    case 'answer':
    case 'delete':
    case 'witness':
      return undefined;
    default:
      return body;
  }
};

/** Its sender has nothing to answer. */
const answersTo = (file: Entry, about: readonly Entry[]): readonly FileAnswer[] => {
  const answers = new Map<UserId, FileAnswer>();
  for (const { body, user } of about) {
    if (body.kind === 'answer' && user !== file.user) answers.set(user, { user, answer: body.answer });
  }
  return [...answers.values()];
};

/**
 * Each user's last word on each reaction counts, and of those that stand the newest few: nobody fills a line with theirs. A
 * reaction is shown as whoever came first spelled it.
 */
const reactionsIn = (about: readonly Entry[]): readonly Reaction[] => {
  const reactions = new Map<string, { readonly reaction: string; readonly users: Set<UserId> }>();
  const standing = new Map<UserId, Set<string>>();
  for (const { body, user } of about) {
    if (body.kind !== 'react') continue;
    const { reaction, on } = body;
    const key = reactionKey(reaction);
    const counted = reactions.get(key) ?? { reaction, users: new Set() };
    const own = standing.get(user) ?? new Set();
    reactions.set(key, counted);
    standing.set(user, own);
    counted.users.delete(user);
    own.delete(key);
    if (!on) continue;
    counted.users.add(user);
    own.add(key);
    const [oldest = key] = own;
    if (own.size <= limits.reaction.perPerson) continue;
    own.delete(oldest);
    reactions.get(oldest)?.users.delete(user);
  }
  return [...reactions.values()]
    .filter(({ users }) => users.size > 0)
    .map(({ reaction, users }) => ({ reaction, users: [...users] }));
};
