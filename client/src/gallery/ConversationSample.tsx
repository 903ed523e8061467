/** A conversation, filled with sample messages of every kind. */
import { createSignal, type JSX } from 'solid-js';
import { icons, pictures } from '../art/index.ts';
import {
  Band,
  Button,
  ConversationLayout,
  EventLine,
  Log,
  LogDivider,
  Message,
  Picture,
  TextArea,
  TickMark,
  Toolbar,
  ToolbarButton,
  ToolbarRule,
  TypingPencil,
  type StatusLook,
} from '../ui/index.ts';

export interface ConversationSampleProps {
  readonly name: string;
  readonly status: StatusLook;
  readonly statusWord?: string;
  readonly picture: string;
  readonly message: string;
  readonly typing?: boolean;
  readonly bands?: JSX.Element;
  readonly onNudge?: () => void;
  readonly children: JSX.Element;
}

export function ConversationSample(props: ConversationSampleProps) {
  const [text, setText] = createSignal('');
  return (
    <ConversationLayout
      toolbar={
        <Toolbar label="Actions">
          <ToolbarButton icon={icons.invite} label="Invite" />
          <ToolbarButton icon={icons.file} label="Send a file" />
          <ToolbarButton icon={icons.photo} label="Send a photo" />
          <ToolbarRule />
          <ToolbarButton icon={icons.scene} label="Scene" />
          <ToolbarButton icon={icons.block} label="Block" disabled />
        </Toolbar>
      }
      theirPicture={<Picture src={props.picture} size={96} status={props.status} alt={props.name} />}
      ownPicture={<Picture src={pictures.kite} size={96} status="available" alt="Alice" />}
      smallPicture={<Picture src={props.picture} size={24} status={props.status} />}
      name={props.name}
      statusWord={props.statusWord}
      personalMessage={props.message}
      bands={props.bands}
      log={<Log label="Messages">{props.children}</Log>}
      statusLine={
        props.typing ? (
          <>
            <TypingPencil />
            <span>{props.name} is writing…</span>
          </>
        ) : (
          <span>Last message received at 21:14 on 24/11/2026.</span>
        )
      }
      formatBar={
        <Toolbar label="Message tools">
          <ToolbarButton size="small" icon={icons.font} label="Font" />
          <ToolbarButton size="small" icon={icons.emoticons} label="Emoticons" />
          <ToolbarButton size="small" icon={icons.winks} label="Winks" />
          <ToolbarButton
            size="small"
            icon={icons.nudge}
            label="Nudge"
            onClick={() => props.onNudge?.()}
          />
          <ToolbarRule />
          <ToolbarButton size="small" icon={icons.ink} label="Ink" pressed={false} />
          <ToolbarButton size="small" icon={icons.voiceClip} label="Voice clip" />
        </Toolbar>
      }
      input={<TextArea label="Message" labelHidden value={text()} onInput={setText} data-autofocus="" />}
      send={<Button disabled={text() === ''}>Send</Button>}
      splitterLabel="Height of the message field"
    />
  );
}

export function BobsLines() {
  return (
    <>
      <LogDivider>Tuesday, 24 November 2026</LogDivider>
      <Message head="Bob says:" time="21:02">
        oi!! you there?
      </Message>
      <Message head="Bob says:" continued time="21:02">
        found the old band tape, you have to hear this
      </Message>
      <Message head="Alice says:" own time="21:03" tick={<TickMark tick="read" label="Read" />}>
        <span style={{ color: '#a0209c', 'font-weight': 'bold' }}>nooo the one with the drum solo?</span>
      </Message>
      <EventLine icon={icons.nudge}>Bob has just sent you a nudge.</EventLine>
      <Message head="Bob says:" time="20:41" late note="arrived late">
        train tunnel, back in a minute
      </Message>
      <Message
        head="Alice says:"
        own
        time="21:04"
        tick={<TickMark tick="delivered" label="Delivered" />}
      >
        ok ok I'm awake! send it over
      </Message>
      <Message
        head="Alice says:"
        own
        continued
        time="21:05"
        tick={<TickMark tick="relay" label="Safe at the relay" />}
      >
        and bring it on Saturday too, Dandara has a player that still works, imagine
      </Message>
      <Message
        head="Alice says:"
        own
        continued
        time="21:05"
        tick={<TickMark tick="device" label="On this device" />}
      >
        praia?
      </Message>
    </>
  );
}

export function CarolsLines() {
  return (
    <>
      <Message head="Carol says:" time="20:58">
        <span style={{ 'font-style': 'italic', color: '#0b6b57' }}>studying, I promise</span>
      </Message>
      <LogDivider unread>New messages</LogDivider>
      <EventLine icon={icons.nudge}>You have just sent a nudge.</EventLine>
      <Message
        head="Alice says:"
        own
        time="21:10"
        tick={<TickMark tick="delivered" label="Delivered" />}
      >
        go Carol go
      </Message>
    </>
  );
}

export function MayNotReply() {
  return <Band kind="info">Carol may not reply because she is busy.</Band>;
}
