/** The commands that fit what is being typed, above the field: the keyboard stays in the field. */
import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  on,
  onCleanup,
  Show,
} from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { useTalk } from '../talk/index.ts';
import { offersFor, type Offer } from './offers.ts';
import { nameBegun } from './parse.ts';
import './slash.css';

export interface SlashPaletteProps {
  readonly quickTexts: readonly { readonly name: string; readonly text: string }[];
  readonly onSubmit: () => void;
}

export function SlashPalette(props: SlashPaletteProps) {
  const { t } = useI18n();
  const { draft, sending, intake, field } = useTalk();
  const id = createUniqueId();
  const [left, setLeft] = createSignal(false);
  const [index, setIndex] = createSignal(0);
  const begun = () => (draft.editing() === undefined ? nameBegun(draft.text()) : undefined);
  const offers = createMemo(() => {
    const name = begun();
    return name === undefined || left() ? [] : offersFor(name, props.quickTexts);
  });
  const optionId = (at: number) => `${id}-${at}`;

  createEffect(
    on(draft.text, () => {
      setIndex(0);
      if (begun() === undefined) setLeft(false);
    }),
  );
  createEffect(() => {
    const open = offers().length > 0;
    const element = field();
    if (!element) return;
    element.setAttribute('aria-expanded', String(open));
    if (open) {
      element.setAttribute('aria-controls', id);
      element.setAttribute('aria-activedescendant', optionId(index()));
    } else {
      element.removeAttribute('aria-controls');
      element.removeAttribute('aria-activedescendant');
      element.removeAttribute('aria-expanded');
    }
  });

  function take(offer: Offer) {
    const isWhole = offer.type === 'text' || !offer.takes;
    sending.typed(isWhole ? `/${offer.name}` : `/${offer.name} `);
    if (isWhole) props.onSubmit();
    else field()?.focus();
  }

  function onKey(event: KeyboardEvent): boolean {
    const count = offers().length;
    const offer = offers()[index()];
    if (!offer || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'ArrowDown') setIndex((at) => (at + 1) % count);
    else if (event.key === 'ArrowUp') setIndex((at) => (at + count - 1) % count);
    else if (event.key === 'Tab' && !event.shiftKey) sending.typed(`/${offer.name} `);
    else if (event.key === 'Enter' && !event.shiftKey) take(offer);
    else if (event.key === 'Escape') setLeft(true);
    else return false;
    return true;
  }

  onCleanup(intake.add({ key: onKey }));

  return (
    <Show when={offers().length > 0}>
      <div class="slash-place">
        <ul class="slash" role="listbox" id={id} tabindex="0" aria-label={t('slash.title')}>
          <For each={offers()}>
            {(offer, at) => (
              <li
                class="slash-offer"
                role="option"
                id={optionId(at())}
                aria-selected={at() === index()}
                ref={(element) =>
                  createEffect(() => at() === index() && element.scrollIntoView({ block: 'nearest' }))
                }
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(offer)}
              >
                <b class="slash-name">/{offer.name}</b>
                <span class="slash-what">
                  {offer.type === 'text' ? offer.text : t(`slash.what.${offer.name}`)}
                </span>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
