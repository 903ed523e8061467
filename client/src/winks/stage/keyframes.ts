/** What the cues of a part mean: as keyframes for the browser, and as the pose at one moment. Pure. */
import type { Cue, Ease, Track } from './scene.ts';

export type Property = Exclude<keyof Cue, 'at' | 'ease'>;

export const properties: readonly Property[] = ['move', 'turn', 'size', 'show', 'draw'];

const easings: Readonly<Record<Ease, string>> = {
  soft: 'ease-in-out',
  in: 'cubic-bezier(0.6, 0, 1, 0.6)',
  out: 'cubic-bezier(0, 0.5, 0.4, 1)',
  even: 'linear',
  over: 'cubic-bezier(0.3, 1.7, 0.6, 1)',
  hold: 'steps(1, end)',
};

type Values = readonly [number, number];

const pair = (value: number | readonly [number, number]): Values =>
  typeof value === 'number' ? [value, value] : value;

interface Stop {
  readonly at: number;
  readonly values: Values;
  readonly ease: Ease;
}

const stopsOf = ({ cues }: Track, property: Property): readonly Stop[] =>
  cues.flatMap((cue) => {
    const value = cue[property];
    return value === undefined ? [] : [{ at: cue.at, values: pair(value), ease: cue.ease ?? 'soft' }];
  });

/** In the words of the Web Animations API. */
function styleOf(property: Property, [x, y]: Values): Keyframe {
  switch (property) {
    case 'move':
      return { translate: `${x}px ${y}px` };
    case 'turn':
      return { rotate: `${x}deg` };
    case 'size':
      return { scale: `${x} ${y}` };
    case 'show':
      return { opacity: `${x}` };
    case 'draw':
      return { strokeDashoffset: `${1 - x}` };
  }
}

/** Nothing where the track says nothing of the property. Before the first cue and after the last one it holds still. */
export function keyframesOf(track: Track, property: Property, length: number): readonly Keyframe[] {
  const stops = stopsOf(track, property);
  const [first] = stops;
  const last = stops.at(-1);
  if (!first || !last) return [];
  const before: Stop = { ...first, at: 0, ease: 'hold' };
  const after: Stop = { ...last, at: length };
  const all = [...(first.at > 0 ? [before] : []), ...stops, ...(last.at < length ? [after] : [])];
  return all.map(({ at, values, ease }) =>
    Object.assign(styleOf(property, values), { offset: at / length, easing: easings[ease] }),
  );
}

/** The attributes that show a part as it is at a moment. Between two cues it is half-way by time, whatever their ease. */
export function poseOf(tracks: readonly Track[], at: number): Readonly<Record<string, string>> {
  const value = (property: Property) =>
    tracks.map((track) => valueAt(track, property, at)).find((found) => found !== undefined);
  const [move, turn, size, show, draw] = properties.map(value);
  const transform = [
    move && `translate(${move.join(' ')})`,
    turn && `rotate(${turn[0]})`,
    size && `scale(${size.join(' ')})`,
  ].filter((part) => part !== undefined);
  return {
    ...(transform.length > 0 && { transform: transform.join(' ') }),
    ...(show && { opacity: `${show[0]}` }),
    ...(draw && { 'stroke-dashoffset': `${1 - draw[0]}` }),
  };
}

function valueAt(track: Track, property: Property, at: number): Values | undefined {
  const time = track.every === undefined ? at : at % track.every;
  const stops = stopsOf(track, property);
  const next = stops.findIndex((stop) => stop.at > time);
  const to = next < 0 ? stops.at(-1) : stops[next];
  const from = stops[next - 1] ?? to;
  if (!from || !to) return undefined;
  const share = from.at === to.at || from.ease === 'hold' ? 0 : (time - from.at) / (to.at - from.at);
  const between = (index: 0 | 1) => from.values[index] + (to.values[index] - from.values[index]) * share;
  return [between(0), between(1)];
}
