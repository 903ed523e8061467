/** Groups in the main window: the section of the list, and the dialog in which one leaves. */
import { createSignal, lazy, Show } from 'solid-js';
import type { GroupView } from '../projection/index.ts';
import { GroupTree } from './GroupTree.tsx';

const LeaveDialog = lazy(async () => ({ default: (await import('./dialogs/index.ts')).LeaveDialog }));

export function GroupSection() {
  const [leaving, setLeaving] = createSignal<GroupView>();
  return (
    <>
      <GroupTree onLeave={setLeaving} />
      <Show when={leaving()}>
        {(group) => <LeaveDialog group={group()} onClose={() => setLeaving(undefined)} />}
      </Show>
    </>
  );
}
