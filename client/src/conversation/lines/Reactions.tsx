/** What people think of a line: each reaction with how many have it; a press adds one's own or takes it back. */
import type { Line, Reaction } from '#protocol';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { useTalk } from '../talk/index.ts';
import { ReactionMark } from './ReactionMark.tsx';
import { reactionName } from './reactionName.ts';
import './reactions.css';

export function Reactions(props: { readonly line: Line }) {
  const { t, locale } = useI18n();
  const { nameOf, self, sending } = useTalk();
  const who = ({ reaction, users }: Reaction) => {
    const people = users.map((user) => (user === self() ? t('reactions.you') : nameOf(user)));
    return t('reactions.who', reactionName(reaction, locale()), people.join(', '));
  };
  return (
    <Show when={props.line.reactions.length}>
      <div class="reactions" role="group" aria-label={t('reactions.label')}>
        <For each={props.line.reactions}>
          {(each) => (
            <button
              type="button"
              class="reaction"
              aria-pressed={each.users.includes(self())}
              aria-label={who(each)}
              data-tip={who(each)}
              onClick={() => void sending.react(props.line, each.reaction)}
            >
              <ReactionMark reaction={each.reaction} />
              <Show when={each.users.length > 1}>
                <span class="reaction-count">{each.users.length}</span>
              </Show>
            </button>
          )}
        </For>
      </div>
    </Show>
  );
}
