/** One line of a conversation in words: what was said, about what, and what others made of it. */
import { type Line, lineKey, type LineKey, type UserId } from '#protocol';

export type Telling = {
  readonly nameOf: (user: UserId) => string;
  readonly line: (key: LineKey) => Line | undefined;
};

const longestQuote = 80;

/** Undefined where there is nothing to tell. */
export function describeLine(line: Line, { nameOf, line: find }: Telling): string | undefined {
  const said = saying(line);
  if (said === undefined) return undefined;
  const reply = line.content.kind === 'text' && line.content.reply;
  const target = reply && find(lineKey(reply));
  const about = target ? `[in reply to ${nameOf(target.user)}: “${quote(target)}”] ` : '';
  const reactions = line.reactions.map(
    ({ reaction, users }) => ` [${reaction} by ${users.map(nameOf).join(', ')}]`,
  );
  return `${about}${said}${reactions.join('')}`;
}

function saying({ content }: Line): string | undefined {
  switch (content.kind) {
    case 'text':
      return content.edited ? `${content.text} [edited]` : content.text;
    case 'nudge':
      return '[nudges, so that the window shakes]';
    case 'wink':
      return `[sends the animation “${content.wink}”]`;
    case 'ink':
      return '[sends a drawing]';
    case 'photo':
      return '[sends a photo]';
    case 'file':
      return `[sends the file “${content.name}”]`;
    case 'voice':
      return '[sends a voice clip]';
    case 'title':
      return `[names the conversation “${content.title}”]`;
    case 'picture':
      return '[changes the picture of the conversation]';
    case 'unknown':
      return '[sends something that cannot be shown]';
    case 'deleted':
    case 'joined':
    case 'left':
    case 'role':
      return undefined;
  }
}

function quote(line: Line): string {
  const said = saying(line) ?? '';
  return said.length > longestQuote ? `${said.slice(0, longestQuote)}…` : said;
}
