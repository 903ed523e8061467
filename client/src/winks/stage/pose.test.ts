import { describe, expect, it } from 'vitest';
import { makePoser } from './pose.ts';
import type { Ease, Track } from './scene.ts';

const plane: Track = {
  part: 'plane',
  cues: [
    { at: 100, move: [10, 0], show: 0.5, ease: 'even' },
    { at: 300, move: [30, 40], turn: 90, show: 1, ease: 'hold' },
    { at: 400, turn: 0 },
  ],
};

describe('the poses of a part', () => {
  it('[WK1] hold still before the first cue of a property, and after the last', () => {
    const poseAt = makePoser([plane]);
    expect(poseAt(0)).toMatchObject({ transform: 'translate(10 0)rotate(90)', opacity: '0.5' });
    expect(poseAt(9_000)).toMatchObject({ transform: 'translate(30 40)rotate(0)', opacity: '' });
  });

  it('[WK1] are half-way at half of the time, and hold where that is said', () => {
    const poseAt = makePoser([plane]);
    expect(poseAt(200)).toMatchObject({ transform: 'translate(20 20)rotate(90)', opacity: '0.75' });
    expect(poseAt(399)).toMatchObject({ transform: 'translate(30 40)rotate(90)' });
    expect(poseAt(400)).toMatchObject({ transform: 'translate(30 40)rotate(0)' });
  });

  it('[WK1] begin anew with each turn of what is repeated, beside what is not', () => {
    const wheel: Track = {
      part: 'wheel',
      every: 200,
      cues: [
        { at: 0, turn: 0, ease: 'even' },
        { at: 200, turn: 360 },
      ],
    };
    const moved: Track = { part: 'wheel', cues: [{ at: 0, move: [5, 5] }] };
    expect(makePoser([wheel, moved])(450).transform).toBe('translate(5 5)rotate(90)');
  });

  it('[WK1] leave out what is not seen, and draw a line as far as it is', () => {
    const poseAt = makePoser([
      {
        part: 'trail',
        cues: [
          { at: 0, show: 0, draw: 0, ease: 'even' },
          { at: 100, show: 1, draw: 1 },
        ],
      },
    ]);
    expect(poseAt(0)).toEqual({ display: 'none' });
    expect(poseAt(25)).toMatchObject({ display: '', 'stroke-dashoffset': '0.75' });
  });

  it.each(['soft', 'in', 'out', 'even', 'over'] as const)(
    '[WK1] arrive where they go, %s',
    (ease: Ease) => {
      const poseAt = makePoser([
        {
          part: 'x',
          cues: [
            { at: 0, turn: 0, ease },
            { at: 1_000, turn: 90 },
          ],
        },
      ]);
      expect(poseAt(1).transform).toMatch(/^rotate\(0?\.\d|^rotate\(-?0/u);
      const angle = poseAt(999.9).transform?.slice('rotate('.length) ?? '';
      expect(Number.parseFloat(angle)).toBeCloseTo(90, 0);
    },
  );
});
