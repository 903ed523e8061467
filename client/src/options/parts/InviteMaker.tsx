/** A link for one new person. */
import { createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { inviteLink } from '../../signin/index.ts';
import { Button } from '../../ui/index.ts';
import type { OptionsDeps } from '../deps.ts';
import { useKeeping } from './keeping.tsx';

export function InviteMaker(props: Pick<OptionsDeps, 'session'>) {
  const { t, date, time } = useI18n();
  const keep = useKeeping();
  const [invite, setInvite] = createSignal<{ readonly invite: string; readonly expires: number }>();

  async function make() {
    const asked = props.session.call('createInvite');
    if (!(await keep(asked))) return;
    const answer = await asked;
    if (answer.ok) setInvite(answer.value);
  }

  return (
    <fieldset class="options-group">
      <legend>{t('options.invites')}</legend>
      <Button onClick={() => void make()}>{t('options.invite')}</Button>
      <Show when={invite()}>
        {(made) => (
          <p>
            {t('options.inviteMade', `${date(made().expires)} ${time(made().expires)}`)}{' '}
            <code>{inviteLink(location.origin, made().invite)}</code>
          </p>
        )}
      </Show>
    </fieldset>
  );
}
