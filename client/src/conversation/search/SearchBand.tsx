/** The strip above the log to search in: what for, how much was found, and the way from one line to the next. */
import type { Line, LineKey } from '#protocol';
import { onCleanup, onMount, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { Glyph, TextField } from '../../ui/index.ts';
import { winkName } from '../../winks/index.ts';
import { excerpt } from '../lines/index.ts';
import { useTalk } from '../talk/index.ts';
import { createMarking } from './marking.ts';
import { createSearch } from './createSearch.ts';
import { lineText } from './lineText.ts';
import './search.css';

export interface SearchBandProps {
  /** Where the lines are. */
  readonly log: HTMLElement;
  /** Brings a line before the reader's eyes. */
  readonly bring: (key: LineKey, page: number) => Promise<boolean>;
}

export function SearchBand(props: SearchBandProps) {
  const { t, locale } = useI18n();
  const { conversation, hidden, nameOf, searching, focusField } = useTalk();
  const before = document.activeElement;
  const textOf = (line: Line) => lineText(line, (wink) => winkName(wink, locale()) ?? wink);
  const search = createSearch({
    conversation,
    hidden,
    textOf,
    async bring({ key, page }) {
      if (await props.bring(key, page)) marking.bringWords(key);
    },
  });
  const marking = createMarking({ log: props.log, ...search });
  let band!: HTMLDivElement;
  let field!: HTMLInputElement;

  onMount(() => {
    searching.take(field);
    field.focus();
  });
  onCleanup(() => {
    if (!band.contains(document.activeElement)) return;
    // What was found stays before the reader's eyes.
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
      before.focus({ preventScroll: true });
    } else focusField();
  });

  const isFound = () => search.found().length > 0;

  function outcome() {
    if (search.words().length === 0) return '';
    const found = search.found();
    if (found.length === 0) return search.done() ? t('search.nothing') : t('search.looking');
    const at = found.findIndex(({ key }) => key === search.current()) + 1;
    return search.done()
      ? t('search.place', at, found.length)
      : t('search.placeSoFar', at, found.length);
  }

  /** Where the reader is, and what was said there: said once, when all is known and the reader is there. */
  function said() {
    const key = search.current();
    if (!search.done()) return '';
    if (key === undefined) return outcome();
    const line = conversation.line(key);
    if (!line) return '';
    const words = line.content.kind === 'text' ? excerpt(line) : textOf(line);
    const saying = t('line.saysText', t('conversation.says', nameOf(line.user)), words);
    return t('search.here', outcome(), saying);
  }

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes, its keys are its own.
    if (event.isComposing) return;
    const step = event.target === field ? stepOf(event) : undefined;
    if (event.key === 'Escape') searching.close();
    else if (step !== undefined) search.step(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="search-band" role="search" ref={band} onKeyDown={onKeyDown}>
      <TextField
        ref={field}
        label={t('search.title')}
        labelHidden
        type="search"
        placeholder={t('search.title')}
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={search.typed()}
        onInput={search.type}
      />
      <span class="search-outcome" aria-hidden="true">
        {outcome()}
      </span>
      <span class="visually-hidden" role="status">
        {said()}
      </span>
      <BandButton label={t('search.older')} disabled={!isFound()} onClick={() => search.step(1)}>
        <span class="search-older">
          <Glyph name="down" />
        </span>
      </BandButton>
      <BandButton label={t('search.newer')} disabled={!isFound()} onClick={() => search.step(-1)}>
        <Glyph name="down" />
      </BandButton>
      <BandButton label={t('search.close')} onClick={() => searching.close()}>
        <Glyph name="close" />
      </BandButton>
    </div>
  );
}

/** The keys of the field: upwards in the log is to what is older. */
function stepOf({ key, shiftKey }: KeyboardEvent): 1 | -1 | undefined {
  if (key === 'Enter') return shiftKey ? -1 : 1;
  if (key === 'ArrowUp') return 1;
  return key === 'ArrowDown' ? -1 : undefined;
}

function BandButton(props: {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: JSX.Element;
}) {
  return (
    <button
      type="button"
      class="search-button"
      aria-label={props.label}
      title={props.label}
      disabled={props.disabled}
      onClick={() => props.onClick()}
    >
      {props.children}
    </button>
  );
}
