/** Which photo of a conversation is shown large, if one is. */
import type { LineKey } from '#protocol';
import { createSignal, type Accessor } from 'solid-js';

export interface Viewer {
  readonly shown: Accessor<LineKey | undefined>;
  show(photo: LineKey | undefined): void;
}

export function createViewer(): Viewer {
  const [shown, show] = createSignal<LineKey>();
  return { shown, show };
}
