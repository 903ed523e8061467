/** What a bot can do besides talking. Each happens in the conversation it was asked in, and nowhere else. */
import type { WinkName } from '#protocol';

export type Act =
  | { readonly type: 'nudge' }
  | { readonly type: 'wink'; readonly wink: WinkName }
  /** To the line that was answered. */
  | { readonly type: 'react'; readonly reaction: string }
  /** `at` in ms since 1970. */
  | { readonly type: 'remind'; readonly at: number; readonly text: string };
