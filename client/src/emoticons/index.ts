/** Emoticons: from what is typed to what is seen. */
import '../styles/index.css';
export { OwnEmoticonsContext, OwnEmoticonsTab, useOwnEmoticons, usedIn } from './custom/index.ts';
export { EmojiTab } from './emoji/index.ts';
export { Emoji, type EmojiProps } from './Emoji.tsx';
export { Emoticon, type EmoticonProps } from './Emoticon.tsx';
export { MessageText, type MessageTextProps } from './MessageText.tsx';
export {
  addRecent,
  EmoticonPicker,
  togglePin,
  type EmoticonPickerProps,
  type Pins,
  type PickerTab,
  type PickerWords,
} from './picker/index.ts';
export { keepAsText, parse } from './parse.ts';
export { emoticons, type EmoticonId } from './table.ts';
