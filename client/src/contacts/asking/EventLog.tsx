/** The event log: who came, went, and changed what, by day; filtered, and cleared. */
import { createMemo, createSignal, For, Show } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n, type I18n } from '../../i18n/index.ts';
import { useContactBook, type Happening, type HappeningLog } from '../../projection/index.ts';
import { Button, Dialog, Select, TextField } from '../../ui/index.ts';
import { plainText } from '../../text/index.ts';

export interface EventLogProps {
  readonly log: HappeningLog;
  readonly onClose: () => void;
}

const kinds = {
  all: ['came', 'went', 'status', 'renamed', 'message', 'asked', 'joined', 'left'],
  coming: ['came', 'went'],
  status: ['status'],
  profile: ['renamed', 'message'],
  contacts: ['asked', 'joined', 'left'],
} as const satisfies Readonly<Record<string, readonly Happening['type'][]>>;
type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as readonly Kind[];
const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

export function EventLog(props: EventLogProps) {
  const { t, day, time } = useI18n();
  const book = useContactBook();
  const [kind, setKind] = createSignal<Kind>('all');
  const [who, setWho] = createSignal('');
  const nameOf = ({ user, name }: Happening) =>
    book.nameOf({
      user: user as Parameters<typeof book.nameOf>[0]['user'],
      profile: { displayName: name },
    });
  const shown = createMemo(() => {
    const wanted: readonly string[] = kinds[kind()];
    const text = plainText(who().trim());
    return props.log
      .list()
      .filter(
        (each) =>
          wanted.includes(each.type) && plainText(`${nameOf(each)}\n${each.name}`).includes(text),
      );
  });
  const days = createMemo(() => Object.entries(Object.groupBy(shown(), ({ at }) => day(at))));

  return (
    <Dialog
      title={t('log.title')}
      icon={icons.info}
      closeWord={t('window.close')}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="primary" onClick={() => props.onClose()}>
            {t('people.close')}
          </Button>
          <Button disabled={props.log.list().length === 0} onClick={() => props.log.clear()}>
            {t('log.clear')}
          </Button>
        </>
      }
    >
      <div class="event-log">
        <div class="event-log-filter">
          <Select
            label={t('log.kind')}
            value={kind()}
            choices={kindNames.map((name) => ({ value: name, label: t(`log.kind.${name}`) }))}
            onChange={(value) => isKind(value) && setKind(value)}
          />
          <TextField
            label={t('log.who')}
            type="search"
            value={who()}
            onInput={setWho}
            autocomplete="off"
          />
        </div>
        <div class="event-log-days" tabindex="0" role="region" aria-label={t('log.title')}>
          <For each={days()} fallback={<p class="people-nobody">{t('log.nothing')}</p>}>
            {([name, happened]) => (
              <section>
                <h3>{name}</h3>
                <ul>
                  <For each={happened}>
                    {(each) => (
                      <li>
                        <time datetime={new Date(each.at).toISOString()}>{time(each.at)}</time>
                        <span>{sentence(each, nameOf(each), t)}</span>
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            )}
          </For>
        </div>
        <Show when={props.log.list().length > 0}>
          <p class="people-explain">{t('log.explain')}</p>
        </Show>
      </div>
    </Dialog>
  );
}

function sentence({ type, to = '' }: Happening, name: string, t: I18n['t']): string {
  switch (type) {
    case 'came':
      return t('log.came', name);
    case 'went':
      return t('log.went', name);
    case 'status':
      return t('log.status', name, statusName(to, t));
    case 'renamed':
      return t('log.renamed', name, to);
    case 'message':
      return t('log.message', name, to);
    case 'asked':
      return t('log.asked', name);
    case 'joined':
      return t('log.joined', name);
    case 'left':
      return t('log.left', name);
  }
}

const statuses = ['available', 'busy', 'brb', 'away', 'call', 'lunch'] as const;

/** Noted by another version, it may be a status that this one has no word for. */
function statusName(status: string, t: I18n['t']): string {
  const known = statuses.find((each) => each === status);
  return known ? t(`status.${known}`) : status;
}
