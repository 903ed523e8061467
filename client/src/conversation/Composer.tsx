/**
 * The field to write in. Enter sends, Shift and Enter begin a new line, Escape gives up a change or an answer, the up arrow in an
 * empty field changes the last own line, with Ctrl it recalls what was sent; other parts of the window may take what is
 * pressed, pasted or dropped.
 */
import { useI18n } from '../i18n/index.ts';
import { TextArea } from '../ui/index.ts';
import { textStyle } from './format/index.ts';
import { makeRecall, useTalk } from './talk/index.ts';

export interface ComposerProps {
  readonly onSubmit: () => void;
  /** Change the last own line. */
  readonly onEditLast: () => void;
  /** Own texts, the newest last. */
  readonly sent: () => readonly string[];
  readonly ref: (element: HTMLTextAreaElement) => void;
}

export function Composer(props: ComposerProps) {
  const { t } = useI18n();
  const { draft, format, freshCode, intake, sending } = useTalk();
  let field!: HTMLTextAreaElement;

  const recall = makeRecall(() => props.sent());

  function walk(steps: 1 | -1) {
    const text = recall.walk(steps, draft.text());
    if (text !== undefined) sending.typed(text);
  }

  function escape() {
    if (draft.editing()) draft.stopEditing();
    else draft.answer(undefined);
  }

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes, its keys are its own.
    if (event.isComposing || intake.offer('key', event)) return;
    if (event.key === 'Enter' && !event.shiftKey) props.onSubmit();
    else if (event.key === 'Escape' && (draft.editing() ?? draft.answering())) escape();
    else if (event.key === 'ArrowUp' && event.ctrlKey) walk(1);
    else if (event.key === 'ArrowDown' && event.ctrlKey) walk(-1);
    else if (event.key === 'ArrowUp' && draft.text() === '') props.onEditLast();
    else return;
    event.preventDefault();
  }

  function onBeforeInput(event: InputEvent) {
    if (!freshCode.before(field, event.inputType)) return;
    event.preventDefault();
    sending.typed(field.value);
  }

  function onInput(text: string) {
    sending.typed(text);
    freshCode.after(field);
  }

  return (
    <TextArea
      label={t('conversation.message')}
      labelHidden
      placeholder={t('conversation.placeholder')}
      value={draft.text()}
      onBeforeInput={onBeforeInput}
      onInput={onInput}
      onKeyDown={onKeyDown}
      onPaste={(event) => intake.offer('paste', event)}
      rows="1"
      // Emptied by hand, Chromium would leave it to the direction of what was in it.
      dir={draft.text() === '' ? undefined : 'auto'}
      enterkeyhint="send"
      autocomplete="off"
      spellcheck
      style={textStyle(format.own(), format.paper())}
      data-autofocus=""
      ref={(element) => {
        field = element;
        props.ref(element);
      }}
    />
  );
}
