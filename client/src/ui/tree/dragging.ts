/** Rows dragged onto groups: what is on its way, and which group it is over. */
import { createSignal, type Accessor } from 'solid-js';
import type { TreeRow } from './rows.ts';

export interface TreeDrop {
  readonly kind: 'group' | 'item';
  readonly id: string;
  /** The group it was taken from. */
  readonly from: string;
  readonly onto: string;
  /** It stays where it was taken from, too. */
  readonly copy: boolean;
}

export interface Dragging {
  /** The group that would take what is dragged, if it were let go now. */
  readonly over: Accessor<string | undefined>;
  start(event: DragEvent, row: TreeRow): void;
  enter(event: DragEvent, row: TreeRow): void;
  drop(event: DragEvent, row: TreeRow): void;
  end(): void;
}

export interface DraggingDeps {
  readonly accepts: (dragged: TreeRow, onto: string) => boolean;
  readonly onDrop: (drop: TreeDrop) => void;
}

export function createDragging({ accepts, onDrop }: DraggingDeps): Dragging {
  const [over, setOver] = createSignal<string>();
  let dragged: TreeRow | undefined;

  function end() {
    dragged = undefined;
    setOver(undefined);
  }

  return {
    over,
    start(event, row) {
      dragged = row;
      event.dataTransfer?.setData('text/plain', row.label);
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'copyMove';
    },
    enter(event, { group }) {
      if (!dragged || !accepts(dragged, group)) {
        setOver(undefined);
        return;
      }
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = event.ctrlKey ? 'copy' : 'move';
      setOver(group);
    },
    drop(event, { group: onto }) {
      if (!dragged || !accepts(dragged, onto)) return;
      event.preventDefault();
      const { kind, id, group: from } = dragged;
      end();
      if (kind !== 'empty') onDrop({ kind, id, from, onto, copy: event.ctrlKey });
    },
    end,
  };
}
