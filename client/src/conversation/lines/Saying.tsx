/** The frame around what somebody said, whatever it is: whose, when, how far it came, and what can be done with it. */
import { timeOf } from '#protocol';
import { Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { Message } from '../../ui/index.ts';
import { useTalk } from '../talk/index.ts';
import { LineMenu } from './LineMenu.tsx';
import type { LineProps } from './lineProps.ts';
import { TickOf } from './TickOf.tsx';
import './line.css';

export interface SayingProps extends LineProps {
  /** Set apart in the margin, unless the line came late. */
  readonly note?: string | undefined;
  readonly children: JSX.Element;
}

export function Saying(props: SayingProps) {
  const { t, time } = useI18n();
  const { nameOf } = useTalk();
  const at = () => timeOf(props.line.id);
  return (
    <Message
      head={t('conversation.says', nameOf(props.line.user))}
      continued={props.continued}
      own={props.own}
      time={time(at())}
      isoTime={new Date(at()).toISOString()}
      note={props.late ? t('conversation.late') : props.note}
      late={props.late}
      tick={
        <>
          <TickOf tick={props.tick} />
          <Show when={props.own && props.line.content.kind !== 'deleted'}>
            <LineMenu line={props.line} />
          </Show>
        </>
      }
    >
      {props.children}
    </Message>
  );
}
