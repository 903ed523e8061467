/** It always comes back, and never from where one looks. */
import type { Cue, Scene } from '../stage/index.ts';
import { actor, face, features, shadow, star } from './draw.ts';
import { boing, ding, thud, tune, whoosh } from './instruments.ts';
import { loop, moods, round, times, track } from './motion.ts';

const wood = `
  <path d="M-46 26C-40 4-24-20 0-26c24 6 40 30 46 52 2 10-16 14-20 4C20 12 12 2 0-2c-12 4-20 14-26 32-4 10-22 6-20-4z" fill="url(#red)" stroke="#7a1110"/>
  <path d="M-30 4l15 8M30 4l-15 8" stroke="#ffdd4a" stroke-width="6"/>
  <path d="M-20-8c5-6 10-9 16-11" fill="none" stroke="#fff" stroke-width="5" opacity=".6"/>`;

const glasses =
  '<g transform="translate(-12 -12)" stroke-width="1.1"><path d="M2.9 8.2h18.2l-.6 3.4c-.4 2.4-1.7 3.5-3.9 3.5-2.4 0-3.5-1.3-3.9-3.5l-.1-.9h-1.2l-.1.9c-.4 2.2-1.5 3.5-3.9 3.5-2.2 0-3.5-1.1-3.9-3.5z" fill="url(#dark)" stroke="#1c222a"/><path fill="none" stroke="#fff" opacity=".7" d="M5.6 12.6l2.6-2.8M14.8 12.6l2.6-2.8"/></g>';

const hit = 3_350;
/** Round the head in 16 steps, beginning with one of them. */
const circling = (first: number): readonly Cue[] =>
  times(17, (step) => {
    const angle = ((first + step) / 16) * Math.PI * 2;
    return {
      at: Math.round((step / 16) * 1_100),
      move: [round(Math.cos(angle) * 70), round(Math.sin(angle) * 20)],
      size: round(0.9 + Math.sin(angle) * 0.3),
      ease: 'even',
    };
  });

export const boomerang: Scene = {
  length: 5_800,
  still: 760,
  drawing: `
    ${shadow(190, 284, 84)}
    ${actor('body', { x: 190, y: 212 }, `<g transform="scale(5.8)">${face(`<g id="cool"><path d="M8 18.2c2.6 1.8 6 1.3 8-1.1" fill="none" stroke="#4b2a03" stroke-width="1.7"/></g><g id="waiting"><path d="M9 18h6" fill="none" stroke="#4b2a03" stroke-width="1.7"/></g><g id="whistling"><circle cx="15" cy="18" r="1.5" fill="#7d2014" stroke="#4b2a03"/></g><g id="dizzy">${features.dizzy}</g>`, 0.85)}<g id="glasses">${glasses}</g></g>`)}
    <g id="stars">${times(4, (index) => `<g transform="translate(190 138)"><g id="star${index}"><g transform="scale(1.3)">${star()}</g></g></g>`).join('')}</g>
    ${actor('throwing', { x: 276, y: 204 }, '<path d="M-12-13c12-12 32-5 32 11S4 22-10 15c-11-6-11-20-2-28z" fill="url(#yellow)" stroke="#96600a"/><path d="M6-8q8 8 2 18" fill="none" stroke="#96600a" stroke-width="3"/>')}
    ${actor('flying', { x: 0, y: 0 }, `<g id="spin">${wood}</g>`)}
    ${actor('bump', { x: 138, y: 148 }, '<path d="M0-34l8 20 22-8-12 19 20 11-23 2 3 22-18-14-14 17-1-23-23-4 20-11-10-20 21 8z" fill="url(#yellow)" stroke="#8f450a"/>')}`,
  tracks: [
    track(
      'throwing',
      { at: 0, move: [0, 10], turn: 0 },
      { at: 450, move: [-26, -46], turn: -50, ease: 'in' },
      { at: 700, move: [12, -10], turn: 30 },
      { at: 1_300, move: [0, 10], turn: 0 },
    ),
    track(
      'flying',
      { at: 0, move: [286, 190], size: 0.9 },
      { at: 450, move: [262, 134], size: 0.9, ease: 'in' },
      { at: 700, move: [312, 148], size: 0.9, ease: 'even' },
      { at: 1_000, move: [420, 84], size: 0.7, ease: 'even' },
      { at: 1_500, move: [620, 40], size: 0.4, ease: 'hold' },
      { at: 2_750, move: [-260, 20], size: 0.5, ease: 'in' },
      { at: hit, move: [116, 142], size: 1, ease: 'out' },
      { at: hit + 350, move: [60, 60], size: 1, ease: 'in' },
      { at: hit + 850, move: [56, 254], size: 1, ease: 'out' },
      { at: hit + 1_000, move: [52, 240], ease: 'in' },
      { at: hit + 1_150, move: [50, 252] },
    ),
    track(
      'spin',
      { at: 0, turn: -20 },
      { at: 450, turn: -60, ease: 'even' },
      { at: 1_500, turn: 1_100, ease: 'hold' },
      { at: 2_750, turn: 0, ease: 'even' },
      { at: hit, turn: 1_080, ease: 'out' },
      { at: hit + 850, turn: 1_450 },
      { at: hit + 1_150, turn: 1_440 },
    ),
    track(
      'body',
      { at: 0, turn: 0 },
      { at: 450, turn: -8, ease: 'in' },
      { at: 700, turn: 7 },
      { at: 1_100, turn: 0, move: [0, 0] },
      { at: hit, turn: 0, move: [0, 0], size: 1, ease: 'out' },
      { at: hit + 120, turn: 14, move: [22, 0], size: [0.94, 1.04] },
      { at: hit + 420, turn: -6, move: [6, 0], size: 1 },
      { at: 4_300, turn: 5, move: [4, 0] },
      { at: 4_800, turn: -5 },
      { at: 5_300, turn: 4 },
    ),
    track(
      'glasses',
      { at: hit, turn: 0, move: [0, 0], ease: 'out' },
      { at: hit + 160, turn: 24, move: [2, -9] },
      { at: hit + 600, turn: 13, move: [1.2, -6.4] },
    ),
    ...moods([
      [0, 'cool'],
      [1_500, 'waiting'],
      [2_050, 'whistling'],
      [hit, 'dizzy'],
    ]),
    track(
      'bump',
      { at: 0, show: 0, ease: 'hold' },
      { at: hit, show: 1, size: 0.3, ease: 'out' },
      { at: hit + 150, size: 1.1, show: 1 },
      { at: hit + 400, show: 0, size: 1.2 },
    ),
    track(
      'stars',
      { at: 0, show: 0, ease: 'hold' },
      { at: hit + 350, show: 0 },
      { at: hit + 600, show: 1 },
    ),
    ...times(4, (index) => loop(`star${index}`, 1_100, ...circling(index * 4))),
  ],
  score: [
    ...whoosh(0.55, 0.8, [500, 2_000], 0.3),
    ...tune(2.05, 0.22, [1_174.7, 1_318.5, 1_174.7], 0.12),
    ...whoosh(2.75, 0.6, [400, 2_400], 0.3),
    ...thud(hit / 1_000, 0.7),
    ...boing(hit / 1_000 + 0.05, 220, 0.3),
    ...thud(hit / 1_000 + 0.85, 0.25),
    ...ding(4.2, 1_760, 0.1),
    ...ding(4.5, 1_568, 0.1),
    ...ding(4.8, 1_760, 0.1),
    ...ding(5.1, 1_568, 0.1),
  ],
};
