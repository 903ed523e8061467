/** One line of the log, drawn as its kind asks for. */
import { createMemo, type Component } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { DeletedLine } from './DeletedLine.tsx';
import type { LineKind, LineProps } from './lineProps.ts';
import { MembershipLine } from './MembershipLine.tsx';
import { FileLine } from './FileLine.tsx';
import { InkLine } from './InkLine.tsx';
import { PhotoLine } from './PhotoLine.tsx';
import { NudgeLine } from './NudgeLine.tsx';
import { TextLine } from './TextLine.tsx';
import { UnknownLine } from './UnknownLine.tsx';
import { VoiceLine } from './VoiceLine.tsx';
import { WinkLine } from './WinkLine.tsx';

export function LineView(props: LineProps) {
  const kind = createMemo(() => props.line.content.kind);
  return <Dynamic component={lineOfKind(kind())} {...props} />;
}

/** What is said stands in a `Saying`, what happens in a `Happening`. */
function lineOfKind(kind: LineKind): Component<LineProps> {
  switch (kind) {
    case 'text':
      return TextLine;
    case 'deleted':
      return DeletedLine;
    case 'nudge':
      return NudgeLine;
    case 'wink':
      return WinkLine;
    case 'joined':
    case 'left':
    case 'title':
    case 'picture':
    case 'role':
      return MembershipLine;
    case 'photo':
      return PhotoLine;
    case 'file':
      return FileLine;
    case 'voice':
      return VoiceLine;
    case 'ink':
      return InkLine;
    case 'unknown':
      return UnknownLine;
  }
}
