/**
 * The field to write in. Enter sends, Shift and Enter begin a new line, Escape gives up a change; other parts of the window
 * may take what is pressed, pasted or dropped.
 */
import { useI18n } from '../i18n/index.ts';
import { TextArea } from '../ui/index.ts';
import { useTalk } from './talk/index.ts';

export interface ComposerProps {
  /** The up arrow in an empty field: change the last own line. */
  readonly onRecall: () => void;
  readonly ref: (element: HTMLTextAreaElement) => void;
}

export function Composer(props: ComposerProps) {
  const { t } = useI18n();
  const { draft, intake, sending } = useTalk();

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes, its keys are its own.
    if (event.isComposing || intake.offer('key', event)) return;
    if (event.key === 'Enter' && !event.shiftKey) void sending.send();
    else if (event.key === 'Escape' && draft.editing()) draft.stopEditing();
    else if (event.key === 'ArrowUp' && event.ctrlKey) props.onRecall();
    else return;
    event.preventDefault();
  }

  return (
    <TextArea
      label={t('conversation.message')}
      labelHidden
      placeholder={t('conversation.placeholder')}
      value={draft.text()}
      onInput={sending.typed}
      onKeyDown={onKeyDown}
      onPaste={(event) => intake.offer('paste', event)}
      rows="1"
      dir="auto"
      enterkeyhint="send"
      autocomplete="off"
      spellcheck
      data-autofocus=""
      ref={props.ref}
    />
  );
}
