/** Another password: whoever else knew the old one is signed out. */
import { createSignal, Show } from 'solid-js';
import { failureText, useI18n } from '../../i18n/index.ts';
import type { Failure } from '../../session/index.ts';
import { Button, PasswordField } from '../../ui/index.ts';
import type { OptionsDeps } from '../deps.ts';

export function PasswordForm(props: Pick<OptionsDeps, 'session'>) {
  const { t } = useI18n();
  const [current, setCurrent] = createSignal('');
  const [next, setNext] = createSignal('');
  const [failure, setFailure] = createSignal<Failure>();
  const [done, setDone] = createSignal(false);
  const words = { reveal: t('signIn.showPassword'), conceal: t('signIn.hidePassword') };

  const problem = (of: 'current' | 'next') => {
    const failed = failure();
    if (!failed) return undefined;
    const isCurrent = failed.type === 'refused' && failed.refusal === 'wrong-credentials';
    return isCurrent === (of === 'current') ? failureText(t, failed) : undefined;
  };

  async function change() {
    setDone(false);
    const answer = await props.session.changePassword({ current: current(), next: next() });
    setFailure(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setCurrent('');
    setNext('');
    setDone(true);
  }

  return (
    <fieldset class="options-group">
      <legend>{t('options.password')}</legend>
      <PasswordField
        label={t('options.passwordNow')}
        words={words}
        value={current()}
        error={problem('current')}
        autocomplete="current-password"
        onInput={setCurrent}
      />
      <PasswordField
        label={t('options.passwordNext')}
        words={words}
        value={next()}
        error={problem('next')}
        hint={t('signIn.passwordHint')}
        autocomplete="new-password"
        onInput={setNext}
      />
      <Button disabled={current() === '' || next() === ''} onClick={() => void change()}>
        {t('options.passwordChange')}
      </Button>
      <Show when={done()}>
        <p role="status">{t('options.passwordChanged')}</p>
      </Show>
    </fieldset>
  );
}
