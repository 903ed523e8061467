/** Gets the drawings when the first is wanted. One for the page, as the module it loads is. */
import { createSignal } from 'solid-js';
import type * as Drawings from './drawings.ts';
import type { EmoticonId } from './table.ts';

const [drawings, setDrawings] = createSignal<typeof Drawings>();
let loading: Promise<void> | undefined;

/** Whoever shows an emoticon asks for the drawings; where they cannot be had, the next to ask tries again. */
export function loadDrawings(): void {
  loading ??= import('./drawings.ts').then(
    (module) => void setDrawings(() => module),
    () => {
      loading = undefined;
    },
  );
}

/** Reactive: nothing until the drawings are there. */
export const drawingOf = (id: EmoticonId): Drawings.Drawing | undefined => drawings()?.drawingOf(id);
