/** The button that opens the emoticons, and remembers which were used last and which are pinned. */
import { createSignal, Show } from 'solid-js';
import * as v from 'valibot';
import { icons } from '../../art/index.ts';
import {
  addRecent,
  EmojiTab,
  EmoticonPicker,
  emoticons,
  OwnEmoticonsTab,
  togglePin,
  useOwnEmoticons,
  type EmoticonId,
  type PickerTab,
} from '../../emoticons/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { useOptions } from '../../projection/index.ts';
import { ToolbarButton } from '../../ui/index.ts';
import { pickerWords } from '../pickerWords.ts';
import { useTalk } from '../talk/index.ts';

const noted = 'emoticons';
const isEmoticon = (id: unknown): id is EmoticonId => emoticons.some((emoticon) => emoticon.id === id);
const Recent = v.array(v.custom<EmoticonId>(isEmoticon));

export function EmoticonTool() {
  const { t, locale } = useI18n();
  const { notes, insert } = useTalk();
  const [anchor, setAnchor] = createSignal<DOMRect>();
  const own = useOwnEmoticons();
  const options = useOptions();
  const recent = () => notes.read(noted, Recent) ?? [];
  const pinned = () => options.get('messages.pinnedEmoticons').filter(isEmoticon);
  const tabs = (): readonly PickerTab[] => [
    ...(own
      ? [
          {
            label: t('emoticon.own'),
            view: (onPick: (code: string) => void) => <OwnEmoticonsTab own={own} onPick={onPick} />,
          },
        ]
      : []),
    { label: t('emoji.title'), view: (onPick) => <EmojiTab onPick={onPick} /> },
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
            words={pickerWords(t)}
            locale={locale()}
            pinned={pinned()}
            recent={recent()}
            anchor={box()}
            tabs={tabs()}
            onPin={(id) => void options.set('messages.pinnedEmoticons', togglePin(pinned(), id))}
            onPick={pick}
            onClose={() => setAnchor(undefined)}
          />
        )}
      </Show>
    </>
  );
}
