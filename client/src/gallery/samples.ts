/** Words for widgets that stand alone. */
import type { StatusLook, WindowWords } from '../ui/index.ts';

export const windowWords: WindowWords = {
  menu: 'Window menu',
  move: 'Move',
  resize: 'Resize',
  minimise: 'Minimise',
  maximise: 'Maximise',
  restore: 'Restore',
  tile: 'Tile',
  cascade: 'Cascade',
  close: 'Close',
  back: 'Back',
  keysHint: 'Arrow keys move, Enter ends',
  tabs: 'Conversations',
  calling: 'new messages',
};

export const statuses: readonly { readonly value: StatusLook; readonly label: string }[] = [
  { value: 'available', label: 'Available' },
  { value: 'busy', label: 'Busy' },
  { value: 'away', label: 'Away' },
  { value: 'offline', label: 'Appear offline' },
];
