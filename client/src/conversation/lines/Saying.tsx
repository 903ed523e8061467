/** The frame around what somebody said, whatever it is: whose, when, how far it came, and what can be done with it. */
import { timeOf } from '#protocol';
import { Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { useOptions } from '../../projection/index.ts';
import { Message } from '../../ui/index.ts';
import { useTalk } from '../talk/index.ts';
import { createLineMenu } from './createLineMenu.tsx';
import type { LineProps } from './lineProps.ts';
import { Reactions } from './Reactions.tsx';
import { TickOf } from './TickOf.tsx';
import './line.css';

export interface SayingProps extends LineProps {
  /** Set apart in the margin, unless the line came late. */
  readonly note?: string | undefined;
  /** Between the head and what was said. */
  readonly above?: JSX.Element;
  readonly children: JSX.Element;
}

export function Saying(props: SayingProps) {
  const { t, time } = useI18n();
  const { nameOf } = useTalk();
  const options = useOptions();
  const menu = createLineMenu(props);
  const at = () => timeOf(props.line.id);
  const lateNote = () => t(props.line.signedOut ? 'conversation.lateSignedOut' : 'conversation.late');
  const gone = () => props.line.content.kind === 'deleted';
  return (
    <Message
      head={t('conversation.says', nameOf(props.line.user))}
      continued={props.continued}
      own={props.own}
      time={options.get('messages.times') ? time(at()) : undefined}
      isoTime={new Date(at()).toISOString()}
      note={props.late ? lateNote() : props.note}
      late={props.late}
      above={props.above}
      below={
        <>
          <Reactions line={props.line} />
          <menu.Popups />
        </>
      }
      onMenu={(anchor) => !gone() && menu.show(anchor)}
      tick={
        <>
          <TickOf tick={props.tick} />
          <Show when={!gone()} fallback={<span class="line-menu" />}>
            <menu.Button />
          </Show>
        </>
      }
    >
      {props.children}
    </Message>
  );
}
