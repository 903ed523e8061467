/** The field to write in. Enter sends, Shift and Enter begin a new line, Escape gives up a change. */
import { useI18n } from '../i18n/index.ts';
import { TextArea } from '../ui/index.ts';

export interface ComposerProps {
  readonly value: string;
  readonly editing: boolean;
  readonly onInput: (text: string) => void;
  readonly onSend: () => void;
  readonly onEscape: () => void;
  /** The up arrow in an empty field: change the last own line. */
  readonly onRecall: () => void;
  readonly ref: (element: HTMLTextAreaElement) => void;
}

export function Composer(props: ComposerProps) {
  const { t } = useI18n();

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes, its keys are its own.
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) props.onSend();
    else if (event.key === 'Escape' && props.editing) props.onEscape();
    else if (event.key === 'ArrowUp' && event.ctrlKey) props.onRecall();
    else return;
    event.preventDefault();
  }

  return (
    <TextArea
      label={t('conversation.message')}
      labelHidden
      placeholder={t('conversation.placeholder')}
      value={props.value}
      onInput={props.onInput}
      onKeyDown={onKeyDown}
      rows="1"
      dir="auto"
      enterkeyhint="send"
      autocomplete="off"
      data-autofocus=""
      ref={props.ref}
    />
  );
}
