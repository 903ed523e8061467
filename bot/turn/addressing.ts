/** Whether something said is said to the bot. */
import type { Line, UserId } from '#protocol';

/** What must be known of a conversation to tell. */
export type Facts = {
  readonly self: UserId;
  /** What the bot is called: display name and handle. */
  readonly names: readonly string[];
  readonly type: 'pair' | 'group';
  readonly isBot: (user: UserId) => boolean;
};

/** `alone`: there is nobody else it could be meant for; `named`: by a mention, a reply or its name. */
export type Addressing = 'alone' | 'named' | 'not';

export function addressingOf({ user, content }: Line, { self, names, type, isBot }: Facts): Addressing {
  if (user === self) return 'not';
  if (isGift(content.kind)) return type === 'pair' && !isBot(user) ? 'alone' : 'not';
  if (content.kind !== 'text') return 'not';
  const isNamed = names.some((name) => isCalled(content.text, name));
  if (isBot(user)) return isNamed ? 'named' : 'not';
  if (type === 'pair') return 'alone';
  return isNamed || content.reply?.user === self ? 'named' : 'not';
}

/** What somebody gives without words. */
export type Gift = (typeof gifts)[number];
const gifts = ['nudge', 'wink', 'ink', 'photo', 'voice', 'file'] as const;

export const isGift = (kind: string): kind is Gift => gifts.some((gift) => gift === kind);

/** `@name` anywhere, or the name where people put it when they call somebody: first, or last after a comma. */
function isCalled(text: string, name: string): boolean {
  const word = RegExp.escape(name);
  const called = [
    `(?:^|[\\s(])@${word}(?![\\p{L}\\p{N}])`,
    `^\\s*(?:(?:hey|hi|hello|oi|olá|ei|ok)[\\s,]+)?${word}(?![\\p{L}\\p{N}])`,
    `,\\s*${word}\\s*[.!?]*\\s*$`,
  ];
  return new RegExp(called.join('|'), 'iu').test(text);
}
