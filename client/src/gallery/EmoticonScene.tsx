/** The whole set side by side – in the size of a message, twice and four times as large – and the picker. */
import { createSignal, For, Show } from 'solid-js';
import { Emoticon, EmoticonPicker, emoticons, MessageText } from '../emoticons/index.ts';
import { Button } from '../ui/index.ts';
import './emoticons.css';

const words = {
  label: 'Emoticons',
  search: 'Search',
  recent: 'Recently used',
  all: 'All',
  found: 'Found',
  nothingFound: 'No emoticon is called that.',
};

const sentences = [
  'oi!! :) tudo bem? vem (so) no sábado :P',
  'haha :DDD (K) see https://example.org/photos:) or www.example.org :)',
  'não sei :^) … pode ser (brb)',
];

export function EmoticonScene() {
  return (
    <div class="gallery-sheet">
      <section>
        <For each={sentences}>
          {(text) => (
            <p>
              <MessageText text={text} locale="en" />
            </p>
          )}
        </For>
      </section>
      <PickerButton />
      <For each={[1, 2, 4]}>
        {(scale) => (
          <section class="emoticon-sheet" style={{ zoom: scale }}>
            <For each={emoticons}>
              {({ id, codes }) => <Emoticon id={id} code={codes[0]} locale="en" />}
            </For>
          </section>
        )}
      </For>
    </div>
  );
}

function PickerButton() {
  const [anchor, setAnchor] = createSignal<DOMRect>();
  return (
    <section>
      <Button onClick={(event) => setAnchor(event.currentTarget.getBoundingClientRect())}>
        Emoticons
      </Button>
      <Show when={anchor()}>
        {(box) => (
          <EmoticonPicker
            words={words}
            locale="en"
            recent={['heart', 'laugh', 'party']}
            anchor={box()}
            onPick={() => {}}
            onClose={() => setAnchor()}
          />
        )}
      </Show>
    </section>
  );
}
