/** The button that opens the pad. What was drawn on it waits there until it is sent. */
import { createSignal, lazy, Show } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import type { Sheet } from '../../ink/index.ts';
import { ToolbarButton } from '../../ui/index.ts';
import { useTalk } from '../talk/index.ts';

const loadInk = () => import('../../ink/index.ts');
const InkPad = lazy(async () => ({ default: (await loadInk()).InkPad }));

export function InkTool() {
  const { t } = useI18n();
  const { sending, focusField } = useTalk();
  const [open, setOpen] = createSignal<Sheet>();
  let sheet: Sheet | undefined;

  async function show() {
    const ink = await loadInk();
    sheet ??= ink.createSheet();
    setOpen(sheet);
  }

  /** The sheet is empty by now: what could not be kept is drawn on it again. */
  async function send(drawn: Sheet, ...drawing: Parameters<typeof sending.ink>) {
    if (!(await sending.ink(...drawing))) drawn.undo();
  }

  return (
    <>
      <ToolbarButton
        size="small"
        icon={icons.ink}
        label={t('ink.title')}
        aria-haspopup="dialog"
        onClick={() => void show()}
      />
      <Show when={open()}>
        {(drawn) => (
          <InkPad
            sheet={drawn()}
            onSend={(size, strokes) => void send(drawn(), size, strokes)}
            onClose={() => {
              setOpen(undefined);
              focusField();
            }}
          />
        )}
      </Show>
    </>
  );
}
