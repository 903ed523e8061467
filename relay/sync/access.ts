/** Who may open which document. What does not exist and what is not yours are answered the same. */
import {
  type ConversationId,
  type DocumentName,
  limits,
  refuse,
  type Refusal,
  type UserId,
} from '#protocol';
import type { Directory } from '../directory.ts';

type Asked = {
  readonly name: DocumentName;
  readonly user: UserId;
  /** ms since 1970. */
  readonly now: number;
};

type Known = {
  readonly directory: Pick<Directory, 'memberships'>;
  readonly headPage: (conversation: ConversationId) => number | undefined;
};

/** Why this user may not open this document, or nothing. Refusals: `forbidden`, `page-not-open`. */
export function refuseAccess(
  { name, user, now }: Asked,
  { directory, headPage }: Known,
): Refusal | undefined {
  switch (name.type) {
    case 'inbox':
    case 'roster':
      return name.user === user ? undefined : refuse('forbidden');
    case 'page': {
      const spans = directory.memberships(name.conversation, user);
      const isMember = spans.some(
        ({ from, until }) => from <= now && (until === undefined || now < until),
      );
      if (!isMember) return refuse('forbidden');
      // Otherwise a member could fill the relay's memory with pages that nobody has come to yet.
      const newest = headPage(name.conversation) ?? -1;
      return name.page <= newest + limits.pagesAhead ? undefined : refuse('page-not-open');
    }
  }
}
