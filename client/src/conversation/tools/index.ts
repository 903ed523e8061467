/** The buttons of a conversation's window, in their order. Each is a component that takes what it needs from the talk. */
import type { Component } from 'solid-js';
import { EmoticonTool } from './EmoticonTool.tsx';
import { FileTool } from './FileTool.tsx';
import { FontTool } from './FontTool.tsx';
import { GroupTool } from './GroupTool.tsx';
import { InviteTool } from './InviteTool.tsx';
import { InkTool } from './InkTool.tsx';
import { NudgeTool } from './NudgeTool.tsx';
import { PhotoTool } from './PhotoTool.tsx';
import { SearchTool } from './SearchTool.tsx';
import { VoiceTool } from './VoiceTool.tsx';
import { WinkTool } from './WinkTool.tsx';

/** On top of the window: what goes with the conversation – people, photos, files, what was said. */
export const talkTools: readonly Component[] = [PhotoTool, FileTool, InviteTool, SearchTool, GroupTool];

/** What is left of them where nothing can be said any more. */
export const readTools: readonly Component[] = [SearchTool, GroupTool];

/** Above the field: what goes with the words. */
export const writeTools: readonly Component[] = [
  EmoticonTool,
  FontTool,
  VoiceTool,
  WinkTool,
  NudgeTool,
  InkTool,
];
