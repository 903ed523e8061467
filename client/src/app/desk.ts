/** The windows of the signed-in desktop: the main one and one for each open conversation, the same again at the next start. */
import type { ConversationId } from '#protocol';
import { createEffect } from 'solid-js';
import * as v from 'valibot';
import { icons, logo } from '../art/index.ts';
import type { Notes } from '../projection/index.ts';
import {
  conversationMin,
  conversationSize,
  mainMin,
  mainSize,
  makeWindows,
  type Windows,
} from '../ui/index.ts';

export interface Desk {
  readonly windows: Windows;
  open(
    to: { readonly conversation: ConversationId; readonly name: string },
    how?: { readonly quiet?: boolean },
  ): void;
}

export const mainWindow = 'main';
const noted = 'windows';
const Length = v.pipe(v.number(), v.finite());
const Place = v.object({ x: Length, y: Length, width: Length, height: Length });
/** Conversations, the one in front last. */
const NotedWindows = v.array(
  v.object({ id: v.string(), title: v.string(), minimised: v.boolean(), place: v.optional(Place) }),
);

export interface DeskDeps {
  readonly notes: Notes;
  readonly name: string;
  readonly area: { readonly width: number; readonly height: number };
}

export function createDesk({ notes, name, area }: DeskDeps): Desk {
  const windows = makeWindows(area);
  windows.open({ id: mainWindow, title: name, icon: logo, size: mainSize, min: mainMin, home: true });

  const openConversation = (id: string, title: string, quiet = false) =>
    windows.open(
      { id, title, icon: icons.message, size: conversationSize, min: conversationMin },
      { quiet },
    );

  for (const { id, title, minimised, place } of notes.read(noted, NotedWindows) ?? []) {
    openConversation(id, title);
    if (place) windows.put(id, place);
    if (minimised) windows.minimise(id);
  }

  createEffect(() => {
    const open = windows.list
      .filter(({ home }) => !home)
      .toSorted((one, other) => windows.depth(one.id) - windows.depth(other.id))
      .map(({ id, title, mode, rect }) => ({
        id,
        title,
        minimised: mode === 'minimised',
        place: { ...rect },
      }));
    notes.write(noted, open);
  });

  return {
    windows,
    open: ({ conversation, name: title }, { quiet = false } = {}) =>
      openConversation(conversation, title, quiet),
  };
}

/** Conversation windows are called by their conversation. */
export const conversationOf = (windowId: string): ConversationId => windowId as ConversationId;
