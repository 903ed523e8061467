/** Every option: what it may be, and what it is until the person chooses. Other devices may write what this version can't read. */
import { ChosenStatus, limits, PictureChoice, TextFormat } from '#protocol';
import * as v from 'valibot';

const isOn = (fallback: boolean) => ({ schema: v.boolean(), fallback });
const minutes = (most: number, fallback: number) => ({
  schema: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most)),
  fallback,
});
const Words = v.pipe(v.string(), v.maxLength(limits.personalMessage));

/** A status of one's own making: shown as `status`, with this name in brackets. */
export const OwnStatus = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.statusText)),
  status: ChosenStatus,
  personalMessage: Words,
  /** Said by itself to who writes meanwhile; empty: nothing is. */
  reply: v.pipe(v.string(), v.maxLength(1_000)),
});
export type OwnStatus = v.InferOutput<typeof OwnStatus>;

/** While a status of one's own making is in force: since when, what it says, and what was there before. */
export const Absence = v.object({
  since: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  status: OwnStatus,
  before: v.object({ status: ChosenStatus, personalMessage: Words }),
});
export type Absence = v.InferOutput<typeof Absence>;

const noStatuses: readonly OwnStatus[] = [];
const noAbsence: Absence | null = null;
const noPictures: readonly PictureChoice[] = [];
const UsedPictures: v.GenericSchema<unknown, readonly PictureChoice[]> = v.pipe(
  v.array(PictureChoice),
  v.maxLength(24),
);

const nonePinned: readonly string[] = [];
const Pinned: v.GenericSchema<unknown, readonly string[]> = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(32))),
  v.maxLength(48),
);

export const optionTable = {
  /** One of the app's languages; nothing: as the browser asks. */
  language: { schema: v.nullable(v.string()), fallback: null as string | null },

  /** Without any input for so long, one is shown as away; 0: never. */
  'presence.awayAfter': minutes(60, 5),
  /** What one listens to is taken away after so long; 0: stays. */
  'presence.songMinutes': minutes(24 * 60, 60),
  /** When it is: ms since 1970. */
  'presence.songUntil': { schema: v.pipe(v.number(), v.minValue(0)), fallback: 0 },
  'presence.statuses': { schema: v.pipe(v.array(OwnStatus), v.maxLength(50)), fallback: noStatuses },
  'presence.absence': { schema: v.nullable(Absence), fallback: noAbsence },

  /** Display pictures used before, the newest first. */
  'look.pictures': { schema: UsedPictures, fallback: noPictures },

  'messages.times': isOn(true),
  /** How one's own texts look. */
  'messages.format': { schema: TextFormat, fallback: {} as TextFormat },
  'messages.ownFont': isOn(false),
  'messages.emoticons': isOn(true),
  /** Emoticons by their names, emoji as they are; what this version lacks is kept. */
  'messages.pinnedEmoticons': { schema: Pinned, fallback: nonePinned },
  'messages.playWinks': isOn(true),
  /** Conversations share one window. */
  'messages.tabs': isOn(false),

  'privacy.typing': isOn(true),
  'privacy.receipts': isOn(true),

  'alerts.online': isOn(true),
  'alerts.offline': isOn(false),
  'alerts.message': isOn(true),
  'alerts.nudge': isOn(true),
  'alerts.newContact': isOn(true),

  'sounds.welcome': isOn(true),
  'sounds.online': isOn(true),
  /** Contacts are heard with the sound that they chose. */
  'sounds.signatures': isOn(true),
  'sounds.offline': isOn(false),
  'sounds.message': isOn(true),
  'sounds.nudge': isOn(true),
  'sounds.request': isOn(true),
  'sounds.newContact': isOn(true),
  'sounds.back': isOn(true),
} as const;

export type OptionTable = typeof optionTable;
export type OptionName = keyof OptionTable;
export type OptionValue<N extends OptionName> = v.InferOutput<OptionTable[N]['schema']>;
