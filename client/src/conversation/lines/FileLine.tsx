/** A file that somebody offers: its receivers take it or not, its sender sees what they did. */
import { createSignal, Show } from 'solid-js';
import { cleanName, FileCard, isDangerous } from '../../files/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { failureWord, formatSize, saveAs, useBlobs } from '../../media/index.ts';
import { Button } from '../../ui/index.ts';
import { useTalk } from '../talk/index.ts';
import { contentAs, type LineProps } from './lineProps.ts';
import { Saying } from './Saying.tsx';

export function FileLine(props: LineProps) {
  const { t, locale } = useI18n();
  const talk = useTalk();
  const blobs = useBlobs();
  const [coming, setComing] = createSignal<{ readonly part: number; readonly stop: () => void }>();
  const [failed, setFailed] = createSignal<string>();

  const file = () => contentAs(props, 'file');
  const name = () => cleanName(file().name, t('file.name'));
  const dangerous = () => isDangerous(file().name) || isDangerous(name());
  const ownAnswer = () => file().answers.find(({ user }) => user === talk.self())?.answer;
  const who = (asked: 'accepted' | 'declined') =>
    file()
      .answers.filter((each) => each.answer === asked)
      .map(({ user }) => talk.nameOf(user));
  const percent = (part: number) => new Intl.NumberFormat(locale(), { style: 'percent' }).format(part);

  function answersOfOthers() {
    const list = new Intl.ListFormat(locale());
    const [took, declined] = [who('accepted'), who('declined')];
    const told = [
      ...(took.length > 0 ? [t('file.accepted', list.format(took), took.length)] : []),
      ...(declined.length > 0 ? [t('file.declined', list.format(declined), declined.length)] : []),
    ];
    return told.length > 0 ? told.join(' · ') : offered();
  }

  function offered() {
    const party = talk.party();
    return party.type === 'pair'
      ? t('file.offered', talk.nameOf(party.contact.user))
      : t('file.offeredToAll');
  }

  function state(): string | undefined {
    const now = coming();
    if (now) return t('file.coming', percent(now.part));
    const problem = failed();
    if (problem !== undefined) return problem;
    if (props.own) return answersOfOthers();
    if (dangerous()) return t('file.refused');
    const answer = ownAnswer();
    return answer && t(answer === 'accepted' ? 'file.youAccepted' : 'file.youDeclined');
  }

  function saveWord() {
    if (props.own) return 'file.save';
    return ownAnswer() === 'accepted' ? 'file.saveAgain' : 'file.accept';
  }

  async function accept() {
    const abort = new AbortController();
    const show = (part: number) => setComing({ part, stop: () => abort.abort() });
    setFailed(undefined);
    show(0);
    const { blob, bytes: most } = file();
    const fetched = await blobs.fetch(blob, { signal: abort.signal, onPart: show, most });
    setComing(undefined);
    if (abort.signal.aborted) return;
    if (!fetched.ok) {
      setFailed(failureWord(t, fetched.error));
      return;
    }
    saveAs(fetched.value, name());
    if (!props.own && ownAnswer() !== 'accepted') await say('accepted');
  }

  async function say(given: 'accepted' | 'declined') {
    await talk.commands.answerFile(props.line, given);
  }

  return (
    <Saying {...props}>
      <FileCard
        name={name()}
        size={formatSize(file().bytes, locale())}
        state={state()}
        part={coming()?.part}
        wrong={failed() !== undefined || (dangerous() && !props.own)}
      >
        <Show
          when={coming()}
          fallback={
            <Show when={!dangerous()}>
              <Button kind="link" onClick={() => void accept()}>
                {t(saveWord())}
              </Button>
              <Show when={!props.own && ownAnswer() === undefined}>
                <Button kind="link" onClick={() => void say('declined')}>
                  {t('file.decline')}
                </Button>
              </Show>
            </Show>
          }
        >
          {(now) => (
            <Button kind="link" onClick={() => now().stop()}>
              {t('file.cancel')}
            </Button>
          )}
        </Show>
      </FileCard>
    </Saying>
  );
}
