/** Every wink as a strip: its still picture, and moments of it. `&wink=<id>` draws one alone, `&at=<ms,ms>` chooses. */
import { For, onMount } from 'solid-js';
import { winks } from '../../winks/index.ts';
import { scenes } from '../../winks/scenes/index.ts';
import { makeDrawing, stillOf, type Scene as DrawnScene } from '../../winks/stage/index.ts';
import '../winks.css';

const query = new URLSearchParams(location.search);
const only = query.get('wink')?.split(',');
const chosen = query.get('at')?.split(',').map(Number);
const shares = [0.1, 0.28, 0.46, 0.64, 0.82];

export function Scene() {
  return (
    <div class="wink-sheet">
      <For each={winks.filter(({ id }) => !only || only.includes(id))}>
        {({ id }) => <Strip scene={scenes[id]} />}
      </For>
    </div>
  );
}

function Strip(props: { readonly scene: DrawnScene }) {
  const moments = () => chosen ?? shares.map((share) => share * props.scene.length);
  return (
    <div class="wink-strip">
      <img src={stillOf(props.scene)} alt="" />
      <For each={moments()}>{(at) => <Moment scene={props.scene} at={at} />}</For>
    </div>
  );
}

function Moment(props: { readonly scene: DrawnScene; readonly at: number }) {
  let host!: HTMLDivElement;
  onMount(() => {
    const { svg, show } = makeDrawing(props.scene);
    show(props.at);
    // Each has parts of the same names.
    host.attachShadow({ mode: 'open' }).replaceChildren(svg);
  });
  return <div class="wink-moment" ref={host} />;
}
