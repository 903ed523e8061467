/** What the menu of the list as a whole does. */
import type { ContactBookCommands, Outcome } from '../../commands/index.ts';
import type { Layout } from '../../projection/index.ts';
import type { Asked } from './asked.ts';
import type { ListPick } from './contactMenu.ts';

export interface ListPickDeps {
  readonly layout: () => Layout;
  readonly commands: Pick<ContactBookCommands, 'layOut'>;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onAsk: (asked: Asked) => void;
}

export function makeListPick({ layout, commands, onOutcome, onAsk }: ListPickDeps) {
  const tell = (done: Promise<Outcome>) => void done.then(onOutcome);
  return (id: ListPick) => {
    switch (id) {
      case 'sort-status':
        return tell(commands.layOut('sort', 'status'));
      case 'sort-group':
        return tell(commands.layOut('sort', 'group'));
      case 'together':
        return tell(commands.layOut('offlineTogether', !layout().offlineTogether));
      case 'large':
      case 'small':
      case 'none':
        return tell(commands.layOut('pictures', id));
      case 'new-group':
      case 'people':
      case 'log':
        return onAsk({ type: id });
    }
  };
}
