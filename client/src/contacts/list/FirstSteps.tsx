/** What stands in the place of an empty list: what to do, and the handle to give away. */
import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';

export interface FirstStepsProps {
  readonly handle: string;
  readonly onAdd: () => void;
}

export function FirstSteps(props: FirstStepsProps) {
  const { t } = useI18n();
  const [copied, setCopied] = createSignal(false);

  async function copy() {
    await navigator.clipboard.writeText(props.handle);
    setCopied(true);
  }

  return (
    <section class="first-steps">
      <h3>{t('list.firstSteps')}</h3>
      <p>{t('list.firstStepsAdd')}</p>
      <p>{t('list.firstStepsGive', props.handle)}</p>
      <div class="first-steps-acts">
        <Button kind="primary" onClick={() => props.onAdd()}>
          {t('list.addSomebody')}
        </Button>
        <Button onClick={() => void copy()}>
          {t(copied() ? 'list.handleCopied' : 'list.copyHandle')}
        </Button>
      </div>
    </section>
  );
}
