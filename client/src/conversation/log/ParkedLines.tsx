/** What the relay will not take as it is: only its author sees it, and says what becomes of it. */
import type { EntryId } from '#protocol';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import type { ConversationView } from '../../projection/index.ts';
import { Band, Button, Message } from '../../ui/index.ts';

export interface ParkedLinesProps {
  readonly parked: ConversationView['parked'];
  readonly ownName: string;
  readonly onRetry: (entry: EntryId) => void;
  readonly onDiscard: (entry: EntryId) => void;
}

export function ParkedLines(props: ParkedLinesProps) {
  const { t } = useI18n();
  const words = (body: ConversationView['parked'][number]['body']) =>
    body.kind === 'text' || body.kind === 'edit' ? body.text : undefined;
  return (
    <For each={props.parked}>
      {(entry) => (
        <>
          <Show when={words(entry.body)}>
            {(text) => (
              <Message own head={t('conversation.says', props.ownName)} note={t('conversation.notSent')}>
                {text()}
              </Message>
            )}
          </Show>
          <Band
            kind="wrong"
            actions={
              <>
                <Button kind="link" onClick={() => props.onRetry(entry.id)}>
                  {t('conversation.retry')}
                </Button>
                <Button kind="link" onClick={() => props.onDiscard(entry.id)}>
                  {t('conversation.discard')}
                </Button>
              </>
            }
          >
            {t(`refusal.${entry.refusal}`)}
          </Band>
        </>
      )}
    </For>
  );
}
