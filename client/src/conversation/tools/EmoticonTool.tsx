/** The button that opens the emoticons, and remembers which were used last. */
import { createSignal, Show } from 'solid-js';
import * as v from 'valibot';
import { icons } from '../../art/index.ts';
import {
  addRecent,
  EmoticonPicker,
  emoticons,
  OwnEmoticonsTab,
  useOwnEmoticons,
  type EmoticonId,
  type PickerTab,
} from '../../emoticons/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { ToolbarButton } from '../../ui/index.ts';
import { usePicking } from '../picking.tsx';
import { useTalk } from '../talk/index.ts';

const noted = 'emoticons';
const isEmoticon = (id: unknown): id is EmoticonId => emoticons.some((emoticon) => emoticon.id === id);
const Recent = v.array(v.custom<EmoticonId>(isEmoticon));

export function EmoticonTool() {
  const { t, locale } = useI18n();
  const { notes, insert } = useTalk();
  const [anchor, setAnchor] = createSignal<DOMRect>();
  const own = useOwnEmoticons();
  const picking = usePicking();
  const recent = () => notes.read(noted, Recent) ?? [];
  const tabs = (): readonly PickerTab[] => [
    ...(own
      ? [
          {
            label: t('emoticon.own'),
            view: (onPick: (code: string) => void) => <OwnEmoticonsTab own={own} onPick={onPick} />,
          },
        ]
      : []),
    picking.emojiTab(),
  ];

  function pick(code: string, id?: EmoticonId) {
    if (id !== undefined) notes.write(noted, addRecent(recent(), id));
    insert(code);
  }

  return (
    <>
      <ToolbarButton
        size="small"
        icon={icons.emoticons}
        label={t('emoticons.title')}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget.getBoundingClientRect())}
      />
      <Show when={anchor()}>
        {(box) => (
          <EmoticonPicker
            words={picking.words()}
            locale={locale()}
            pins={picking.pins}
            recent={recent()}
            anchor={box()}
            tabs={tabs()}
            onPick={pick}
            onClose={() => setAnchor(undefined)}
          />
        )}
      </Show>
    </>
  );
}
