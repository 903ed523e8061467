/** The frame around what happened: a nudge, a wink, somebody who joined. */
import type { JSX } from 'solid-js';
import { EventLine } from '../../ui/index.ts';
import { createLineMenu } from './createLineMenu.tsx';
import type { LineProps } from './lineProps.ts';
import { Reactions } from './Reactions.tsx';
import { TickOf } from './TickOf.tsx';
import './line.css';

export interface HappeningProps extends LineProps {
  /** Address of the picture before the words. */
  readonly icon?: string | undefined;
  readonly text: JSX.Element;
  /** What follows the words. */
  readonly children?: JSX.Element;
}

export function Happening(props: HappeningProps) {
  const menu = createLineMenu(props);
  return (
    <EventLine
      article
      continued={props.continued}
      icon={props.icon}
      onMenu={menu.show}
      below={
        <>
          <Reactions line={props.line} />
          <menu.Popups />
        </>
      }
    >
      {props.text} <TickOf tick={props.tick} />
      {props.children}
    </EventLine>
  );
}
