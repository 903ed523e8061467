/** What one draws with: three pens, eight colours, an eraser; and the way back. */
import { For } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { Button } from '../ui/index.ts';
import type { Tool } from './drawing.ts';
import type { Sheet } from './sheet.ts';
import { penWidths, type Pen } from './strokePath.ts';

export const inkColours = [
  '#000000',
  '#1b3a8c',
  '#1267c4',
  '#2f8f16',
  '#f2a900',
  '#c8321b',
  '#d94f8a',
  '#8a3fc0',
] as const;

const pens: readonly Pen[] = [1, 2, 3];

export interface InkToolsProps {
  readonly tool: Tool;
  readonly sheet: Sheet;
  readonly onTool: (tool: Tool) => void;
}

export function InkTools(props: InkToolsProps) {
  const { t } = useI18n();
  const { sheet } = props;
  const change = (part: Partial<Tool>) => props.onTool({ ...props.tool, erasing: false, ...part });
  return (
    <div class="ink-tools">
      <div class="ink-choices" role="group" aria-label={t('ink.pens')}>
        <For each={pens}>
          {(pen) => (
            <button
              type="button"
              class="ink-choice"
              aria-label={t(`ink.pen.${pen}`)}
              title={t(`ink.pen.${pen}`)}
              aria-pressed={!props.tool.erasing && props.tool.pen === pen}
              onClick={() => change({ pen })}
            >
              <span
                class="ink-dot"
                style={{
                  'inline-size': `${penWidths[pen]}px`,
                  'block-size': `${penWidths[pen]}px`,
                  background: props.tool.color,
                }}
              />
            </button>
          )}
        </For>
      </div>
      <div class="ink-choices" role="group" aria-label={t('format.colour')}>
        <For each={inkColours}>
          {(color) => (
            <button
              type="button"
              class="ink-colour"
              aria-label={t(`format.colour.${color}`)}
              title={t(`format.colour.${color}`)}
              aria-pressed={!props.tool.erasing && props.tool.color === color}
              style={{ background: color }}
              onClick={() => change({ color })}
            />
          )}
        </For>
      </div>
      <div class="ink-choices" role="group" aria-label={t('ink.sheetTools')}>
        <Button
          kind="quiet"
          aria-pressed={props.tool.erasing}
          onClick={() => change({ erasing: !props.tool.erasing })}
        >
          {t('ink.eraser')}
        </Button>
        <Button kind="quiet" disabled={!sheet.canUndo()} onClick={sheet.undo}>
          {t('ink.undo')}
        </Button>
        <Button kind="quiet" disabled={!sheet.canRedo()} onClick={sheet.redo}>
          {t('ink.redo')}
        </Button>
        <Button kind="quiet" disabled={sheet.strokes().length === 0} onClick={sheet.clear}>
          {t('ink.clear')}
        </Button>
      </div>
    </div>
  );
}
