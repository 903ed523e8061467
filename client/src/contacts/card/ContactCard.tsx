/** A contact's card beside their line: who they are, how they are, and what can be done at once. */
import { createEffect, on, onCleanup, onMount, Show } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { PersonName, saysAnything, Sayings, statusLook, usePictures } from '../../person/index.ts';
import { useContactBook, type ContactView } from '../../projection/index.ts';
import { sceneOf } from '../../scenes/index.ts';
import { Button, Glyph, Picture } from '../../ui/index.ts';
import { placeCard } from './place.ts';
import './card.css';

export interface ContactCardProps {
  readonly contact: ContactView;
  readonly line: HTMLElement;
  /** Asked for by keyboard or menu: it takes the keyboard, and gives it back. */
  readonly focused: boolean;
  readonly onOpen: () => void;
  readonly onNudge: () => void;
  readonly onNickname: () => void;
  readonly onClose: () => void;
  readonly onPoint: (inside: boolean) => void;
}

export function ContactCard(props: ContactCardProps) {
  let card!: HTMLDivElement;
  const { t, date } = useI18n();
  const book = useContactBook();
  const pictureOf = usePictures();
  const profile = () => props.contact.profile;
  const name = () => book.nameOf(props.contact);
  const kept = () => book.view.contacts[props.contact.user];
  const scene = () => {
    const id = profile().scene;
    return id === undefined ? undefined : sceneOf(id)?.url;
  };
  const before = document.activeElement;

  function close() {
    const hadKeyboard = card.contains(document.activeElement);
    props.onClose();
    if (hadKeyboard && before instanceof HTMLElement) before.focus();
  }

  function place() {
    const { left, top } = placeCard(props.line.getBoundingClientRect(), card.getBoundingClientRect(), {
      width: window.innerWidth,
      height: window.innerHeight,
    });
    card.style.left = `${left}px`;
    card.style.top = `${top}px`;
  }

  onMount(() => {
    card.showPopover();
    if (props.focused) card.querySelector('button')?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      close();
    };
    addEventListener('keydown', onKey, { capture: true });
    addEventListener('resize', place);
    onCleanup(() => {
      removeEventListener('keydown', onKey, { capture: true });
      removeEventListener('resize', place);
    });
  });
  createEffect(on(() => [props.line, props.contact.user], place));

  const act = (done: () => void) => () => {
    close();
    done();
  };

  return (
    <div
      class="contact-card"
      role="dialog"
      aria-label={t('card.title', name())}
      popover="manual"
      ref={card}
      onPointerEnter={() => props.onPoint(true)}
      onPointerLeave={() => props.onPoint(false)}
    >
      <header
        class="contact-card-head"
        style={{ 'background-image': scene() ? `url("${scene()}")` : undefined }}
      >
        <Picture src={pictureOf(profile())} size={96} status={statusLook(props.contact.status)} />
        <button type="button" class="contact-card-close" aria-label={t('card.close')} onClick={close}>
          <Glyph name="close" size={10} />
        </button>
      </header>
      <div class="contact-card-body">
        <h3>
          <Show when={kept()?.nickname} fallback={<PersonName of={profile()} />}>
            {(nickname) => nickname()}
          </Show>{' '}
          <span class="contact-card-status">
            (
            {profile().statusText && props.contact.status !== 'offline'
              ? profile().statusText
              : t(`status.${props.contact.status}`)}
            )
          </span>
        </h3>
        <p class="contact-card-handle">
          {profile().handle}
          <Show when={kept()?.nickname}> · {t('card.aka', profile().displayName)}</Show>
        </p>
        <p class="contact-card-message">
          <Show when={saysAnything(profile())} fallback={<em>{t('card.noMessage')}</em>}>
            <Sayings profile={profile()} />
          </Show>
        </p>
        <Show when={profile().bot}>
          <p class="contact-card-bot">
            {t('card.bot')}
            <Show when={profile().creditsLeft !== undefined}>
              {' '}
              {t('card.credits', profile().creditsLeft ?? 0)}
            </Show>
          </p>
        </Show>
        <Show when={props.contact.blocked}>
          <p class="contact-card-bot">{t('card.blocked')}</p>
        </Show>
        <Show when={kept()?.note}>
          {(note) => (
            <p class="contact-card-note">
              <strong>{t('card.note')}</strong> {note()}
            </p>
          )}
        </Show>
        <p class="contact-card-since">{t('card.since', date(props.contact.since))}</p>
      </div>
      <footer class="contact-card-acts">
        <Button kind="primary" onClick={act(() => props.onOpen())}>
          {t('card.open')}
        </Button>
        <Button disabled={props.contact.blocked} onClick={act(() => props.onNudge())}>
          <img src={icons.nudge} alt="" width="16" height="16" /> {t('card.nudge')}
        </Button>
        <Button onClick={act(() => props.onNickname())}>{t('card.nickname')}</Button>
      </footer>
    </div>
  );
}
