/** The whole set side by side in the size of a message, twice and four times as large. */
import { For } from 'solid-js';
import { Emoticon, emoticons, MessageText } from '../../emoticons/index.ts';
import '../emoticons.css';

const sentences = [
  'oi!! :) tudo bem? vem (so) no sábado :P',
  'haha :DDD (K) see https://example.org/photos:) or www.example.org :)',
  'não sei :^) … pode ser (brb)',
];

export function Scene() {
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
