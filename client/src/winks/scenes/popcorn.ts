/** A pot that can hold it in no longer. */
import type { Cue, Scene } from '../stage/index.ts';
import { actor, shadow, shine } from './draw.ts';
import { boing, fizz, knock, pop, thud, tune } from './instruments.ts';
import { lot, moods, round, type Throw, thrown, times, track } from './motion.ts';

const steel = 'fill="url(#red)" stroke="#7a1110"';

const pot = `
  <path d="M-88-62h-22q-14 0-14 13t14 13h22M88-62h22q14 0 14 13t-14 13H88" fill="none" stroke="#7a1110" stroke-width="11"/>
  <path d="M-92-84h184l-8 78q-2 12-16 12H-68q-14 0-16-12z" ${steel}/>
  <path d="M-72-66l5 44" fill="none" stroke="#fff" stroke-width="8" opacity=".55"/>
  <path d="M-98-94H98v16H-98z" fill="url(#silver)" stroke="#45566b"/>
  <g fill="none" stroke="#3c0807" stroke-width="5">
    <g id="calm"><path d="M-18-20q18 12 36 0"/><path d="M-32-46v8M32-46v8" stroke-width="11"/></g>
    <g id="strained"><path d="M-42-52l16 9-16 9M42-52l-16 9 16 9"/><path d="M-22-16q5-7 11 0t11 0 11 0 11 0"/></g>
    <g id="relieved"><path d="M-42-38c2-12 18-12 20 0M22-38c2-12 18-12 20 0"/><path d="M-22-24h44c0 16-10 22-22 22s-22-6-22-22z" fill="#5a0d0b"/></g>
  </g>`;

const lid = `
  <path d="M-100 0C-92-34-40-46 0-46s92 12 100 46z" fill="url(#silver)" stroke="#45566b"/>
  <circle cy="-54" r="11" fill="url(#dark)" stroke="#1c222a"/>${shine(-46, -24, 20, -24)}`;

const kernel = `
  <path d="M-14 8c-12 2-18-10-10-16-8-10 4-22 14-16 4-10 20-8 20 2 12-2 18 10 10 16 6 10-6 20-14 14-6 8-18 8-20 0z" fill="#fffdf3" stroke="#b58a35" stroke-width="3.5"/>
  <path d="M-6-4q6-6 10 0M-2 4q5 3 9-2" fill="none" stroke="#f0c04a" stroke-width="4"/>`;

/** With an edge that is seen on dark paper, too. */
const stand = [
  ['#45566b', 11],
  ['#b9c6d3', 4],
]
  .map(
    ([colour, width]) =>
      `<path d="M112 251H288M126 252l-9 29M274 252l9 29" fill="none" stroke="${colour}" stroke-width="${width}"/>`,
  )
  .join('');

const flames = times(5, (index) =>
  actor(
    `flame${index}`,
    { x: 128 + index * 36, y: 282 },
    '<path d="M0 2c-16-2-16-14-9-20 1 4 3 5 5 4-2-8 2-14 8-18-1 10 12 12 10 24-1 7-7 11-14 10z" fill="url(#orange)" stroke="#8f450a" stroke-width="3"/><path d="M0-3c-5-3-4-8 0-13 4 5 5 10 0 13z" fill="#fff7bd"/>',
  ),
).join('');

/** What flies out, lands on the ground beside the pot, and stays. */
const kernelTo = (index: number, up: number): Pick<Throw, 'to' | 'fall'> => {
  const x = (index % 2 === 0 ? -1 : 1) * (118 + lot(index) * 84);
  return { to: [round(x), -up], fall: round(up + 104 + lot(index, 6) * 12) };
};
const early = [
  { at: 1_500, ...kernelTo(0, 250) },
  { at: 1_950, ...kernelTo(1, 270) },
];
const burstAt = 2_700;
const many = times(15, (index) => ({
  at: burstAt + Math.round(index * 76 + lot(index, 5) * 40),
  ...kernelTo(index + 2, round(330 + lot(index, 1) * 210)),
}));
const rain = [...early, ...many];
const heap = times(9, (index) => ({
  x: 128 + index * 18,
  y: 146 - Math.round(Math.sin((index / 8) * Math.PI) * 24),
}));

/** The fire is out when all has jumped that will: what lies there is not painted anew with each frame of it. */
const outAt = 4_300;

const shake = (part: string, reach: number) =>
  track(
    part,
    ...times(Math.floor(outAt / 120), (index): readonly Cue[] => [
      { at: index * 120, move: [-reach, 0], ease: 'even' },
      { at: index * 120 + 60, move: [reach, -reach / 2], ease: 'even' },
    ]).flat(),
    { at: outAt, move: [0, 0] },
  );

const burn = (index: number) => {
  const half = 150 + index * 20;
  return track(
    `flame${index}`,
    ...times(Math.floor((outAt - 400) / half / 2), (turn): readonly Cue[] => [
      { at: turn * half * 2, size: [1, 0.85] },
      { at: turn * half * 2 + half, size: [0.9, 1.2] },
    ]).flat(),
    { at: outAt - 300, size: [1, 0.85], show: 1, ease: 'in' },
    { at: outAt, size: [0.5, 0], show: 0 },
  );
};

export const popcorn: Scene = {
  length: 6_400,
  still: 3_500,
  drawing: `
    ${shadow(200, 284, 130)}${stand}${flames}
    ${heap.map((at, index) => actor(`heap${index}`, at, kernel)).join('')}
    ${rain.map((_, index) => actor(`kernel${index}`, { x: 200, y: 150 }, kernel)).join('')}
    ${actor('pot', { x: 200, y: 248 }, `<g id="rattle">${pot}</g>`)}
    ${actor('lid', { x: 200, y: 154 }, `<g id="clatter">${lid}</g>`)}
    ${actor('last', { x: 200, y: 60 }, `<g transform="scale(1.5)">${kernel}</g>`)}`,
  tracks: [
    ...times(5, burn),
    shake('clatter', 1.6),
    shake('rattle', 0.8),
    track(
      'lid',
      { at: 700, move: [0, 0], turn: 0 },
      { at: 800, move: [0, -8], turn: 3 },
      { at: 900, move: [0, 0], turn: 0 },
      ...early.flatMap(({ at }, index) => [
        { at: at - 60, move: [0, 0], turn: 0, ease: 'out' } as const,
        { at: at + 60, move: [0, -26], turn: index === 0 ? 9 : -9, ease: 'in' } as const,
        { at: at + 240, move: [0, 0], turn: 0 } as const,
      ]),
      { at: burstAt, move: [0, 0], turn: 0, ease: 'out' },
      { at: burstAt + 650, move: [30, -300], turn: 200 },
      { at: 4_400, move: [118, -300], turn: 320, ease: 'in' },
      { at: 4_850, move: [150, 118], turn: 352, ease: 'out' },
      { at: 4_980, move: [152, 104], turn: 372, ease: 'in' },
      { at: 5_110, move: [153, 114], turn: 374 },
    ),
    track(
      'pot',
      { at: 2_200, size: 1, ease: 'in' },
      { at: burstAt - 60, size: [1.07, 0.94], ease: 'out' },
      { at: burstAt + 120, size: [0.95, 1.08] },
      { at: burstAt + 300, size: 1 },
    ),
    ...moods([
      [0, 'calm'],
      [1_480, 'strained'],
      [burstAt + 100, 'relieved'],
    ]),
    ...rain.map(({ at, to, fall }, index) =>
      thrown(`kernel${index}`, {
        at,
        lasts: 1_250,
        to,
        fall,
        spin: lot(index, 2) * 900 - 450,
        fade: false,
      }),
    ),
    ...heap.map((_, index) =>
      track(
        `heap${index}`,
        { at: 0, move: [0, 60], size: 0, ease: 'hold' },
        { at: burstAt + 500 + index * 110, move: [0, 40], size: 0.4, ease: 'over' },
        { at: burstAt + 800 + index * 110, move: [0, 0], size: 1 },
      ),
    ),
    track(
      'last',
      { at: 0, show: 0, ease: 'hold' },
      { at: 5_050, show: 1, move: [0, -160], turn: -200, ease: 'in' },
      { at: 5_550, move: [0, 42], turn: 0, ease: 'out' },
      { at: 5_700, move: [0, 30] },
      { at: 5_850, move: [0, 42] },
    ),
  ],
  score: [
    ...fizz(0.2, 1, 1_400, 0.06),
    ...knock(0.8, 0.15),
    ...early.flatMap(({ at }) => [pop(at / 1_000, 420), knock(at / 1_000 + 0.24, 0.25)].flat()),
    ...boing(2.3, 120, 0.25),
    ...many.flatMap(({ at }, index) => pop(at / 1_000, 380 + lot(index, 4) * 500, 0.22)),
    ...thud(4.85, 0.4),
    ...knock(5.11, 0.25),
    ...pop(5.55, 700, 0.3),
    ...tune(5.7, 0.12, [1_046.5, 1_318.5], 0.14),
  ],
};
