/** Groups in the main window: the section of the list, and the dialog in which one leaves. */
import { createSignal, lazy, Show } from 'solid-js';
import type { GroupView } from '../projection/index.ts';
import { GroupTree, type GroupTreeProps } from './GroupTree.tsx';

const LeaveDialog = lazy(async () => ({ default: (await import('./dialogs/index.ts')).LeaveDialog }));

export function GroupSection(props: Pick<GroupTreeProps, 'sought'>) {
  const [leaving, setLeaving] = createSignal<GroupView>();
  return (
    <>
      <GroupTree sought={props.sought} onLeave={setLeaving} />
      <Show when={leaving()}>
        {(group) => <LeaveDialog group={group()} onClose={() => setLeaving(undefined)} />}
      </Show>
    </>
  );
}
