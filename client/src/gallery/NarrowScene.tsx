/** Window frames at their smallest, side by side: active, idle, calling, in another tint, and at full width. */
import type { JSX } from 'solid-js';
import { icons, pictures } from '../art/index.ts';
import { Frame } from '../ui/index.ts';
import { BobsLines, ConversationSample } from './ConversationSample.tsx';
import { MainSample } from './MainSample.tsx';
import { windowWords } from './samples.ts';

const nothing = () => {};

function Sample(props: {
  readonly width: number;
  readonly height: number;
  readonly hue?: number;
  readonly active?: boolean;
  readonly flashing?: boolean;
  readonly children: JSX.Element;
}) {
  return (
    <div
      data-tint={props.hue === undefined ? undefined : ''}
      style={{
        width: `${props.width}px`,
        height: `${props.height}px`,
        ...(props.hue === undefined ? {} : { '--hue': props.hue }),
      }}
    >
      <Frame
        label="Sample"
        title="Bob"
        words={windowWords}
        active={props.active}
        flashing={props.flashing}
        corner={<img class="caption-icon" src={icons.message} alt="" />}
        onMinimise={nothing}
        onMaximise={nothing}
        onClose={nothing}
      >
        {props.children}
      </Frame>
    </div>
  );
}

export function NarrowScene() {
  const bob = () => (
    <ConversationSample
      name="Bob"
      status="away"
      statusWord="Away"
      picture={pictures.toucan}
      message="oi"
    >
      <BobsLines />
    </ConversationSample>
  );
  return (
    <div class="gallery-wall">
      <Sample width={365} height={383} active>
        {bob()}
      </Sample>
      <Sample width={365} height={383} flashing>
        {bob()}
      </Sample>
      <Sample width={300} height={500} active hue={150}>
        <MainSample />
      </Sample>
      <Sample width={587} height={466} active hue={355}>
        {bob()}
      </Sample>
    </div>
  );
}
