/** What stands in the place of the sign-in window where the browser lacks something: what that is, and what to do. */
import { useI18n } from '../i18n/index.ts';
import { LanguageChoice } from '../person/index.ts';
import type { Unsupported as Why } from '../session/index.ts';
import { Band, Picture, SignInLayout } from '../ui/index.ts';

export function Unsupported(props: { readonly why: Why }) {
  const { t } = useI18n();
  return (
    <SignInLayout
      productName={t('app.name')}
      picture={<Picture size={96} status="offline" />}
      band={<Band kind="wrong">{t('unsupported.title')}</Band>}
      footer={<LanguageChoice labelHidden />}
    >
      <p>{t(`unsupported.${props.why}`)}</p>
    </SignInLayout>
  );
}
