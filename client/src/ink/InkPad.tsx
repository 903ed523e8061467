/** The pad to draw on: pens, colours, eraser, and the sheet. What is drawn stays on it until it is sent or cleared. */
import type { InkStroke } from '#protocol';
import { createSignal, For, Show } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { Button, Dialog } from '../ui/index.ts';
import { createDrawing, type Tool } from './drawing.ts';
import { InkTools, inkColours } from './InkTools.tsx';
import { sheetSize, type DrawnStroke, type Sheet } from './sheet.ts';
import { strokePath } from './strokePath.ts';
import './ink.css';

export interface InkPadProps {
  readonly sheet: Sheet;
  readonly onSend: (sheet: typeof sheetSize, strokes: readonly InkStroke[]) => void;
  readonly onClose: () => void;
}

export function InkPad(props: InkPadProps) {
  const { t } = useI18n();
  const { sheet } = props;
  const [tool, setTool] = createSignal<Tool>({ pen: 2, color: inkColours[0], erasing: false });
  const drawing = createDrawing({ sheet, tool });
  const shown = () => {
    const current = drawing.current();
    return current ? [...sheet.strokes(), current] : sheet.strokes();
  };
  const isEmpty = () => sheet.strokes().length === 0;

  function send() {
    if (isEmpty()) return;
    props.onSend(sheetSize, sheet.encoded());
    sheet.clear();
    props.onClose();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!event.ctrlKey && !event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === 'y' || (key === 'z' && event.shiftKey)) sheet.redo();
    else if (key === 'z') sheet.undo();
    else if (key === 'enter') send();
    else return;
    event.preventDefault();
  }

  return (
    <Dialog
      title={t('ink.title')}
      closeWord={t('window.close')}
      onClose={props.onClose}
      onSubmit={send}
      wide
      actions={
        <>
          <Button kind="primary" type="submit" disabled={isEmpty()}>
            {t('conversation.send')}
          </Button>
          <Button onClick={() => props.onClose()}>{t('ink.later')}</Button>
        </>
      }
    >
      <div class="ink-pad" onKeyDown={onKeyDown}>
        <InkTools tool={tool()} sheet={sheet} onTool={setTool} />
        <svg
          class="ink-sheet"
          classList={{ 'ink-sheet-erasing': tool().erasing }}
          viewBox={`0 0 ${sheetSize.width} ${sheetSize.height}`}
          role="img"
          aria-label={t('ink.sheet', sheet.strokes().length)}
          tabindex="0"
          onPointerDown={drawing.onPointerDown}
          onPointerMove={drawing.onPointerMove}
          onPointerUp={drawing.onPointerUp}
          onPointerCancel={drawing.onPointerUp}
        >
          <For each={shown()}>{(stroke) => <StrokeView stroke={stroke} />}</For>
        </svg>
        <Show when={sheet.full()}>
          <p role="alert">{t('ink.full')}</p>
        </Show>
      </div>
    </Dialog>
  );
}

function StrokeView(props: { readonly stroke: DrawnStroke }) {
  return <path fill={props.stroke.color} d={strokePath(props.stroke.points, props.stroke.pen)} />;
}
