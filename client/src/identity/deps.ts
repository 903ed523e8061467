/** What the dialogs about one's looks are given. */
import type { AccountCommands, PictureCommands } from '../commands/index.ts';
import type { Own } from '../projection/index.ts';
import type { Sounds } from '../ui/index.ts';

export interface LookDeps {
  readonly own: Own;
  readonly commands: Pick<AccountCommands, 'show' | 'setDisplayName'> & PictureCommands;
  readonly sounds: Pick<Sounds, 'playScore'>;
}

export interface LookDialogProps extends LookDeps {
  readonly onClose: () => void;
}
