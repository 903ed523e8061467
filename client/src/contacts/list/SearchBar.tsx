/** Above the list: the word wheel, and what can be done with the list as a whole. */
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { useContactBook } from '../../projection/index.ts';
import { MenuButton, TextField } from '../../ui/index.ts';
import { listMenu, type ListPick } from './contactMenu.ts';
import type { WordWheel } from './wheel.ts';

export interface SearchBarProps {
  readonly wheel: WordWheel;
  readonly onPick: (id: ListPick) => void;
}

export function SearchBar(props: SearchBarProps) {
  const { t } = useI18n();
  const book = useContactBook();

  function onKeyDown(event: KeyboardEvent) {
    const { wheel } = props;
    if (event.key === 'Enter') wheel.openFirst();
    else if (event.key === 'ArrowDown') wheel.leave();
    else if (event.key === 'Escape' && wheel.text() !== '') wheel.write('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="list-bar" role="search">
      <TextField
        ref={(field: HTMLInputElement) => props.wheel.take(field)}
        label={t('list.search')}
        labelHidden
        type="search"
        placeholder={t('list.searchPlaceholder')}
        autocomplete="off"
        spellcheck={false}
        value={props.wheel.text()}
        onInput={props.wheel.write}
        onKeyDown={onKeyDown}
      />
      <MenuButton
        class="list-menu"
        label={t('list.menu')}
        items={listMenu(book.view.layout, t)}
        onPick={(id) => props.onPick(id as ListPick)}
      >
        <img src={icons.options} alt="" width="16" height="16" />
      </MenuButton>
    </div>
  );
}
