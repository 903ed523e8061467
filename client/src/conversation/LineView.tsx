/** One line of the log: something said, or something that happened. */
import { timeOf, type Line, type UserId } from '#protocol';
import { Show, type JSX } from 'solid-js';
import { icons } from '../art/index.ts';
import { useI18n, type I18n, type Locale } from '../i18n/index.ts';
import type { Tick } from '../sync/index.ts';
import { EventLine, Glyph, MenuButton, Message, TickMark, type TickLook } from '../ui/index.ts';
import { isWink, winkName, WinkThumb, type WinkId } from '../winks/index.ts';
import { RichText } from './RichText.tsx';
import './line.css';

export interface LineViewProps {
  readonly line: Line;
  readonly own: boolean;
  /** The line above is by the same person: the head is not drawn again. */
  readonly continued: boolean;
  readonly late: boolean;
  readonly tick: Tick | undefined;
  readonly nameOf: (user: UserId) => string;
  readonly onEdit: (line: Line) => void;
  readonly onDelete: (line: Line) => void;
  readonly onPlay: (wink: WinkId) => void;
}

export function LineView(props: LineViewProps) {
  const { t, locale } = useI18n();
  const happened = () => eventText(props, t, locale());
  const wink = () => winkOf(props.line);
  return (
    <Show when={happened()} fallback={<Said {...props} />}>
      {(text) => (
        <EventLine article icon={iconOf(props.line)}>
          {text()} <TickOf tick={props.tick} />
          <Show when={wink()}>
            {(known) => (
              <WinkThumb wink={known()} play={t('winks.play')} onPlay={() => props.onPlay(known())} />
            )}
          </Show>
        </EventLine>
      )}
    </Show>
  );
}

const iconOf = ({ content: { kind } }: Line): string | undefined => {
  if (kind === 'nudge') return icons.nudge;
  return kind === 'wink' ? icons.winks : undefined;
};

/** One that can be played: this version has it. */
const winkOf = ({ content }: Line): WinkId | undefined =>
  content.kind === 'wink' && isWink(content.wink) ? content.wink : undefined;

/** What happened, where the line is not something said. */
function eventText(
  { line, own, nameOf }: LineViewProps,
  t: I18n['t'],
  locale: Locale,
): string | undefined {
  const { content } = line;
  switch (content.kind) {
    case 'nudge':
      return own ? t('conversation.nudgeSent') : t('conversation.nudgeReceived', nameOf(line.user));
    case 'wink': {
      const wink = winkName(content.wink, locale) ?? content.wink;
      if (own) return t('conversation.winkSent', wink);
      return t('conversation.winkReceived', nameOf(line.user), wink);
    }
    case 'joined':
      return t('conversation.joined', nameOf(content.member));
    case 'left':
      return t('conversation.left', nameOf(content.member));
    case 'title':
    case 'role':
    case 'unknown':
      return t('conversation.unknownKind', nameOf(line.user));
    case 'text':
    case 'deleted':
      return undefined;
  }
}

function Said(props: LineViewProps) {
  const { t, time } = useI18n();
  const text = () => (props.line.content.kind === 'text' ? props.line.content : undefined);
  const at = () => timeOf(props.line.id);
  const note = () => {
    if (props.late) return t('conversation.late');
    return text()?.edited ? t('conversation.edited') : undefined;
  };
  return (
    <Message
      head={t('conversation.says', props.nameOf(props.line.user))}
      continued={props.continued}
      own={props.own}
      time={time(at())}
      isoTime={new Date(at()).toISOString()}
      note={note()}
      late={props.late}
      tick={
        <>
          <TickOf tick={props.tick} />
          <Show when={props.own && text()}>
            <LineMenu {...props} />
          </Show>
        </>
      }
    >
      <Show when={text()} fallback={<em>{t('conversation.deleted')}</em>}>
        {(said) => <RichText text={said().text} format={said().format} />}
      </Show>
    </Message>
  );
}

const tickLooks: Readonly<Record<Exclude<Tick, 'unsaved'>, TickLook>> = {
  'on-device': 'device',
  safe: 'relay',
  delivered: 'delivered',
  read: 'read',
};

function TickOf(props: { readonly tick: Tick | undefined }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.tick !== 'unsaved' && props.tick}>
      {(tick) => <TickMark tick={tickLooks[tick()]} label={t(`tick.${tick()}`)} />}
    </Show>
  );
}

function LineMenu(props: LineViewProps) {
  const { t } = useI18n();
  const items = () => [
    { id: 'edit', label: t('conversation.edit') },
    { id: 'delete', label: t('conversation.delete') },
  ];
  const pick = (id: string) => (id === 'edit' ? props.onEdit(props.line) : props.onDelete(props.line));
  return (
    <MenuButton class="line-menu" label={t('conversation.menu')} items={items()} onPick={pick}>
      <Glyph name="more" />
    </MenuButton>
  );
}
