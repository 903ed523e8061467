/** Sends what is in the field, and leaves the keyboard there. */
import { useI18n } from '../i18n/index.ts';
import { Button } from '../ui/index.ts';
import { useTalk } from './talk/index.ts';

export function SendButton(props: { readonly onSend: () => void }) {
  const { t } = useI18n();
  const { sending, focusField } = useTalk();
  return (
    <Button
      disabled={!sending.canSend()}
      // Pressed by a finger, it would put the keyboard of the screen away.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        props.onSend();
        // With nothing more to send the button can be pressed no more: the keyboard would be nowhere.
        focusField();
      }}
    >
      {t('conversation.send')}
    </Button>
  );
}
