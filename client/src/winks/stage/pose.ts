/** Where a part is at a moment: what its cues mean, as attributes of SVG. Pure. */
import type { Cue, Ease, Track } from './scene.ts';

type Property = Exclude<keyof Cue, 'at' | 'ease'>;
type Values = readonly [x: number, y: number];

export type Pose = Readonly<
  Partial<Record<'transform' | 'opacity' | 'display' | 'stroke-dashoffset', string>>
>;

const unseen: Pose = { display: 'none' };

interface Stop {
  readonly at: number;
  readonly values: Values;
  readonly ease: Ease;
}

/** How far something is when a share of its time has passed. */
const eases: Readonly<Record<Ease, (share: number) => number>> = {
  soft: (share) => (share < 0.5 ? 2 * share ** 2 : 1 - 2 * (1 - share) ** 2),
  in: (share) => share ** 2,
  out: (share) => 1 - (1 - share) ** 2,
  even: (share) => share,
  over: (share) => 1 + 2.7 * (share - 1) ** 3 + 1.7 * (share - 1) ** 2,
  hold: () => 0,
};

/** Less than this is not seen, and not drawn. */
const faint = 0.01;

/**
 * The poses of one part, from all tracks that move it: each property by one of them. Everything is said in each, so
 * that nothing of an earlier one stays; of what is not seen, only that.
 */
export function makePoser(tracks: readonly Track[]): (at: number) => Pose {
  const [move, turn, size, show, draw] = (['move', 'turn', 'size', 'show', 'draw'] as const).map(
    (property) => makeValue(tracks, property),
  );
  return (at) => {
    const opacity = show?.(at)[0] ?? 1;
    if (opacity < faint) return unseen;
    return {
      transform: [
        move && `translate(${move(at).join(' ')})`,
        turn && `rotate(${turn(at)[0]})`,
        size && `scale(${size(at).join(' ')})`,
      ]
        .filter((part) => part !== undefined)
        .join(''),
      opacity: opacity > 1 - faint ? '' : `${opacity}`,
      display: '',
      'stroke-dashoffset': draw ? `${1 - draw(at)[0]}` : '',
    };
  };
}

/** Nothing where no track says anything of the property. Before its first cue and after its last it holds still. */
function makeValue(tracks: readonly Track[], property: Property): ((at: number) => Values) | undefined {
  const track = tracks.find(({ cues }) => cues.some((cue) => cue[property] !== undefined));
  const stops = track ? stopsOf(track, property) : [];
  const [first] = stops;
  const last = stops.at(-1);
  if (!track || !first || !last) return undefined;
  const { every } = track;
  return (at) => {
    const time = every === undefined ? at : at % every;
    const next = stops.findIndex((stop) => stop.at > time);
    const to = stops[next] ?? last;
    return between(stops[next < 0 ? stops.length - 1 : next - 1] ?? first, to, time);
  };
}

const stopsOf = ({ cues }: Track, property: Property): readonly Stop[] =>
  cues.flatMap((cue) => {
    const value = cue[property];
    if (value === undefined) return [];
    const values: Values = typeof value === 'number' ? [value, value] : value;
    return [{ at: cue.at, values, ease: cue.ease ?? 'soft' }];
  });

function between(from: Stop, to: Stop, time: number): Values {
  if (time <= from.at || to.at === from.at) return from.values;
  const share = eases[from.ease]((time - from.at) / (to.at - from.at));
  const along = (axis: 0 | 1) => from.values[axis] + (to.values[axis] - from.values[axis]) * share;
  return [along(0), along(1)];
}
