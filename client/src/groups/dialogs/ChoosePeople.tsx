/** A dialog in which contacts are chosen, and then something is done with them. */
import type { Result, UserId } from '#protocol';
import { createSignal, Show, type JSX } from 'solid-js';
import { icons } from '../../art/index.ts';
import { failureText, useI18n } from '../../i18n/index.ts';
import type { ContactView } from '../../projection/index.ts';
import type { Failure } from '../../session/index.ts';
import { Band, Button, Dialog } from '../../ui/index.ts';
import { ContactChecklist } from './ContactChecklist.tsx';

export interface ChoosePeopleProps<Made> {
  readonly title: string;
  readonly explain: string;
  readonly contacts: readonly ContactView[];
  readonly doWord: string;
  /** Whether it makes sense with nobody chosen. */
  readonly mayBeNobody?: boolean;
  readonly onDo: (chosen: readonly UserId[]) => Promise<Result<Made, Failure>>;
  /** When the dialog is closed: what opens then keeps the keyboard. */
  readonly onDone?: (made: Made) => void;
  readonly onClose: () => void;
  /** What else is asked. */
  readonly children?: JSX.Element;
}

export function ChoosePeople<Made>(props: ChoosePeopleProps<Made>) {
  const { t } = useI18n();
  const [chosen, setChosen] = createSignal<ReadonlySet<UserId>>(new Set());
  const [error, setError] = createSignal<string>();
  const [doing, setDoing] = createSignal(false);
  const ready = () => !doing() && (props.mayBeNobody === true || chosen().size > 0);

  async function run() {
    if (!ready()) return;
    setDoing(true);
    const outcome = await props.onDo([...chosen()]);
    setDoing(false);
    if (!outcome.ok) {
      setError(failureText(t, outcome.error));
      return;
    }
    props.onClose();
    props.onDone?.(outcome.value);
  }

  return (
    <Dialog
      title={props.title}
      icon={icons.newGroup}
      closeWord={t('window.close')}
      onClose={props.onClose}
      onSubmit={() => void run()}
      actions={
        <>
          <Button type="submit" kind="primary" disabled={!ready()}>
            {props.doWord}
          </Button>
          <Button onClick={() => props.onClose()}>{t('groups.cancel')}</Button>
        </>
      }
    >
      {props.children}
      <p>{props.explain}</p>
      <ContactChecklist contacts={props.contacts} chosen={chosen()} onChange={setChosen} />
      <Show when={error()}>{(text) => <Band kind="wrong">{text()}</Band>}</Show>
    </Dialog>
  );
}
