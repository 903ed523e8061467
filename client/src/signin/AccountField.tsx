/** The handle: typed, or chosen among the accounts that this device remembers – and forgotten, where it should not. */
import { Show } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { usePictures } from '../person/index.ts';
import type { Remembered } from '../session/index.ts';
import { Button, Glyph, MenuButton } from '../ui/index.ts';
import { HandleField } from './fields.tsx';
import type { SignInForm } from './form.ts';

export interface AccountFieldProps {
  readonly form: SignInForm;
  readonly onForget: (account: Remembered) => void;
}

export function AccountField(props: AccountFieldProps) {
  const { t } = useI18n();
  const pictureOf = usePictures();
  let place!: HTMLDivElement;
  const items = () =>
    props.form.accounts().map((account) => ({
      id: account.handle,
      label: t('signIn.account', account.displayName, account.handle),
      icon: pictureOf(account),
      checked: props.form.accounts().length > 1 ? account === props.form.known() : undefined,
    }));

  function choose(handle: string) {
    const account = props.form.accounts().find((each) => each.handle === handle);
    if (!account) return;
    props.form.choose(account);
    place.closest('form')?.querySelector<HTMLInputElement>('input[type=password]')?.focus();
  }

  return (
    <div class="sign-in-account" ref={place}>
      <HandleField form={props.form} />
      <Show when={props.form.accounts().length > 0}>
        <MenuButton
          class="sign-in-accounts"
          label={t('signIn.accounts')}
          items={items()}
          onPick={choose}
        >
          <Glyph name="down" size={12} />
        </MenuButton>
      </Show>
      <Show when={props.form.known()}>
        {(account) => (
          <Button kind="link" onClick={() => props.onForget(account())}>
            {t('signIn.forget')}
          </Button>
        )}
      </Show>
    </div>
  );
}
