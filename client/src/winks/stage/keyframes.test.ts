import { describe, expect, it } from 'vitest';
import { keyframesOf, poseOf } from './keyframes.ts';
import type { Track } from './scene.ts';

const plane: Track = {
  part: 'plane',
  cues: [
    { at: 100, move: [10, 0], show: 1, ease: 'even' },
    { at: 300, move: [30, 40], turn: 90, ease: 'hold' },
    { at: 400, turn: 0 },
  ],
};

describe('the cues of a part', () => {
  it('[WK1] become keyframes that hold still before the first cue and after the last', () => {
    const frames = keyframesOf(plane, 'move', 1_000);
    expect(frames.map(({ offset, translate }) => [offset, translate])).toEqual([
      [0, '10px 0px'],
      [0.1, '10px 0px'],
      [0.3, '30px 40px'],
      [1, '30px 40px'],
    ]);
  });

  it('[WK1] say nothing of what they do not name', () => {
    expect(keyframesOf(plane, 'draw', 1_000)).toEqual([]);
  });

  it('[WK1] show half of the way at half of the time, and the whole of what holds until it changes', () => {
    expect(poseOf([plane], 200)).toEqual({ transform: 'translate(20 20) rotate(90)', opacity: '1' });
    expect(poseOf([plane], 399)).toMatchObject({ transform: 'translate(30 40) rotate(90)' });
    expect(poseOf([plane], 400)).toMatchObject({ transform: 'translate(30 40) rotate(0)' });
  });

  it('[WK1] begin anew with each turn of what is repeated', () => {
    const wheel: Track = {
      part: 'wheel',
      every: 200,
      cues: [
        { at: 0, turn: 0 },
        { at: 200, turn: 360 },
      ],
    };
    expect(poseOf([wheel], 450)).toEqual({ transform: 'rotate(90)' });
  });
});
