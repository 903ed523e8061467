/** What others are told, and who is told nothing. */
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import type { OptionsDeps } from '../deps.ts';
import { OptionSwitch, useKeeping } from '../parts/index.ts';

export function Privacy(props: OptionsDeps) {
  const { t } = useI18n();
  const keep = useKeeping();
  const blocked = () => [
    ...props.contacts.view.contacts.filter((contact) => contact.blocked).map(({ profile }) => profile),
    ...props.contacts.view.blocked,
  ];
  return (
    <>
      <fieldset class="options-group">
        <legend>{t('options.told')}</legend>
        <OptionSwitch name="privacy.receipts" label={t('options.privacy.receipts')} />
        <OptionSwitch name="privacy.typing" label={t('options.privacy.typing')} />
      </fieldset>
      <fieldset class="options-group">
        <legend>{t('options.blocked')}</legend>
        <p class="field-hint">{t('options.blockedExplain')}</p>
        <Show when={blocked().length > 0} fallback={<p>{t('options.nobodyBlocked')}</p>}>
          <ul class="options-list">
            <For each={blocked()}>
              {({ user, displayName, handle }) => (
                <li>
                  <span>{t('signIn.account', displayName, handle)}</span>
                  <Button onClick={() => void keep(props.commands.unblock(user))}>
                    {t('options.unblock')}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </fieldset>
    </>
  );
}
