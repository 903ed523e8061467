/** What people choose to show of themselves beside their name. Names of things are checked for shape alone: each version draws those it knows. */
import * as v from 'valibot';
import { limits } from '../limits.ts';
import { PictureChoice } from '../picture.ts';
import { Slug } from '../slug.ts';

const Colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/));

/** One colour for a name, or a gradient from its first letter to its last: data, never markup. */
export const NameStyle = v.union([
  v.strictObject({ color: Colour }),
  v.strictObject({ from: Colour, to: Colour }),
]);
export type NameStyle = v.InferOutput<typeof NameStyle>;

const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

export const shownFields = {
  picture: PictureChoice,
  /** The picture at the top of the windows. */
  scene: Slug,
  /** The colour of the windows; absent: that of the scene. */
  scheme: Slug,
  /** What contacts hear when this person comes. */
  sound: Slug,
  nameStyle: NameStyle,
  nowPlaying: line(limits.nowPlaying),
  /** The person's own word for their status. */
  statusText: line(limits.statusText),
  /** Per cent that is left of what a bot may spend this month. */
  creditsLeft: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
} as const;

/** What this version can't read, a newer one may have written: it counts as not chosen. */
const readable = <S extends v.GenericSchema>(schema: S) =>
  v.optional(v.fallback(v.undefinedable(schema), undefined));

/** As kept and sent: what is not chosen is absent. */
export const Shown = v.object({
  picture: readable(shownFields.picture),
  scene: readable(shownFields.scene),
  scheme: readable(shownFields.scheme),
  sound: readable(shownFields.sound),
  nameStyle: readable(shownFields.nameStyle),
  nowPlaying: readable(shownFields.nowPlaying),
  statusText: readable(shownFields.statusText),
  creditsLeft: readable(shownFields.creditsLeft),
});
export type Shown = v.InferOutput<typeof Shown>;

/** As changed: absent stays as it is, null takes it away. */
export const ShownChange = v.partial(
  v.object({
    picture: v.nullable(shownFields.picture),
    scene: v.nullable(shownFields.scene),
    scheme: v.nullable(shownFields.scheme),
    sound: v.nullable(shownFields.sound),
    nameStyle: v.nullable(shownFields.nameStyle),
    nowPlaying: v.nullable(shownFields.nowPlaying),
    statusText: v.nullable(shownFields.statusText),
    creditsLeft: v.nullable(shownFields.creditsLeft),
  }),
);
export type ShownChange = v.InferOutput<typeof ShownChange>;

/** What is shown after a change. */
export function changeShown(shown: Shown, change: ShownChange): Shown {
  const entries = Object.keys(shownFields)
    .map((key) => {
      const field = key as keyof typeof shownFields;
      return [field, change[field] === undefined ? shown[field] : change[field]] as const;
    })
    .filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries);
}
