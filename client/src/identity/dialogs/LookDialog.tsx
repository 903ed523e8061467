/** OK, Apply and Close of a dialog about one's looks; what went wrong stands above them and keeps the dialog open. */
import { createSignal, Show, type JSX } from 'solid-js';
import type { Result } from '#protocol';
import type { NotSaved } from '../../commands/index.ts';
import { failureText, useI18n } from '../../i18n/index.ts';
import type { Failure } from '../../session/index.ts';
import { Band, Button, Dialog } from '../../ui/index.ts';
import './dialogs.css';

/** What became of it. */
export type Applied = Promise<Result<void, Failure | NotSaved>>;

export interface LookDialogFrameProps {
  readonly title: string;
  readonly icon?: string | undefined;
  /** Makes what is chosen so. */
  readonly apply: () => Applied;
  /** With a button that applies and leaves the dialog open. */
  readonly withApply?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onClose: () => void;
  readonly children: JSX.Element;
}

export function LookDialog(props: LookDialogFrameProps) {
  const { t } = useI18n();
  const [saving, setSaving] = createSignal(false);
  const [error, setError] = createSignal<string>();

  const textOf = (problem: Failure | NotSaved) =>
    problem.type === 'not-saved' ? t('look.notSaved') : failureText(t, problem);

  async function save(thenClose: boolean) {
    if (saving() || props.disabled) return;
    setSaving(true);
    const outcome = await props.apply();
    setSaving(false);
    setError(outcome.ok ? undefined : textOf(outcome.error));
    if (outcome.ok && thenClose) props.onClose();
  }

  return (
    <Dialog
      wide
      title={props.title}
      icon={props.icon}
      closeWord={t('window.close')}
      onClose={props.onClose}
      onSubmit={() => void save(true)}
      actions={
        <>
          <Button type="submit" kind="primary" disabled={saving() || props.disabled}>
            {saving() ? t('look.saving') : t('look.ok')}
          </Button>
          <Button onClick={() => props.onClose()}>{t('look.close')}</Button>
          <Show when={props.withApply}>
            <Button disabled={saving() || props.disabled} onClick={() => void save(false)}>
              {t('look.apply')}
            </Button>
          </Show>
        </>
      }
    >
      <div class="look-dialog">
        <Show when={error()}>{(text) => <Band kind="wrong">{text()}</Band>}</Show>
        {props.children}
      </div>
    </Dialog>
  );
}
