/** The great snail race: one of them has read up on rockets. */
import type { Scene } from '../stage/index.ts';
import { actor, shadow } from './draw.ts';
import { boom, ding, fizz, pop, squeak, tune, whoosh } from './instruments.ts';
import { loop, lot, round, thrown, times, track } from './motion.ts';

const snail = (id: string, shell: 'orange' | 'purple'): string => {
  const edge = { orange: '#8f450a', purple: '#482079' }[shell];
  return `<g transform="scale(4) translate(-12 -22)" stroke-width="1.1">
    <g id="${id}-eyes"><path d="M19.6 9.4l-.6-5M21.2 9.4l1.6-4.4" fill="none" stroke="#2d610f" stroke-width="1.4"/><circle cx="18.9" cy="3.9" r="1.5" fill="#fff" stroke="#2d610f" stroke-width=".8"/><circle cx="22.8" cy="4.6" r="1.5" fill="#fff" stroke="#2d610f" stroke-width=".8"/><circle cx="19.3" cy="3.9" r=".7" fill="#14280a"/><circle cx="23.2" cy="4.6" r=".7" fill="#14280a"/></g>
    <path fill="url(#green)" stroke="#2d610f" d="M1 20.8c2.6-1.6 6-1.8 9-1.8 4 0 6.2-1 6.8-4.2.4-2.4.4-5.8 3.4-5.8 2 0 3.2 1.4 3 3.6-.4 4.8-2.6 9.2-7.4 9.2H3.4c-1.4 0-2.2-.2-2.4-1z"/>
    <path d="M20.2 14c.8.5 1.8.4 2.4-.3" fill="none" stroke="#2d610f" stroke-width=".9"/>
    <circle fill="url(#${shell})" stroke="${edge}" cx="9.6" cy="11.6" r="7.8"/><path d="M9.6 11.4c.9-.7 2.1.1 2 1.3-.1 1.7-2.1 2.5-3.6 1.7-2-1-2.2-3.8-.7-5.4 2-2.1 5.4-1.6 6.7.8.8 1.5.8 3.2.2 4.7" fill="none" stroke="${edge}" stroke-width="1.3"/><ellipse fill="#fff" opacity=".65" cx="6.4" cy="7" rx="2.6" ry="1.5" transform="rotate(-38 6.4 7)"/>
  </g>`;
};

const number = (text: string): string =>
  `<circle cx="-8" cy="-40" r="13" fill="#fff" stroke="#39424e" stroke-width="3"/><path d="${text}" fill="none" stroke="#39424e" stroke-width="4"/>`;

const checks = times(
  18,
  (index) =>
    `<rect x="${(index % 2) * 13}" y="${Math.floor(index / 2) * 11}" width="13" height="11" fill="${(index + Math.floor(index / 2)) % 2 === 0 ? '#39424e' : '#fff'}"/>`,
).join('');
const post =
  '<path d="M0 0v-134" stroke="#45566b" stroke-width="12"/><path d="M0 0v-134" stroke="#e6edf5" stroke-width="5"/>';
const flag = `
  <path d="M0-19h-62l9 18-9 20H0z" fill="#fff" stroke="#39424e"/>
  <path d="M-1-17h-14v17h14zM-29-17h-14v17h14zM-15 0h-14v17h14zM-43 0h-9l-6 17h15z" fill="#39424e"/>`;

const engine = `
  <path d="M-62-46h52v26h-52q-8-13 0-26z" fill="url(#red)" stroke="#7a1110"/><path d="M-10-48v30l12 4v-38z" fill="url(#silver)" stroke="#45566b"/>
  <g transform="translate(-66 -33)"><g id="fire"><g id="flame"><path d="M0-12c-30-2-50 4-66 12 16 8 36 14 66 12z" fill="url(#orange)" stroke="#8f450a"/><path d="M0-6c-16 0-26 2-36 6 10 4 20 6 36 6z" fill="#fff7bd"/></g></g></g>`;

const confetti = times(18, (index) => `bit${index}`);
const shades = ['#ee4a38', '#ffdd4a', '#93d046', '#67b5f2', '#fb9fc4', '#ae7fe6'];
const fire = 3_100;
const finish = 4_000;
/** The other one. */
const arrives = 6_700;

const puff =
  '<path d="M-18 12c-10 0-15-8-11-15 2-5 8-7 13-5 2-11 18-14 24-5 9-3 17 4 15 12 8 5 4 13-5 13z" fill="url(#white)" stroke="#566d88" stroke-width="3"/>';
/** Each where the rocket is when it appears: the way from `fire` to `finish` grows with the square of the time. */
const puffs = times(5, (index) => ({
  id: `puff${index}`,
  x: 40 + index * 62,
  at: Math.round(fire + (finish - fire) * Math.sqrt((26 + index * 62) / 412)),
}));

export const snails: Scene = {
  length: 7_800,
  still: 3_560,
  drawing: `
    <path d="M-500 196H900v150H-500z" fill="#b5865a"/><path d="M-500 196H900" stroke="#573010" stroke-width="4"/><path d="M-500 248H900" stroke="#f2dcbf" stroke-width="4" stroke-dasharray="26 20"/>
    <g transform="translate(330 197) skewX(20)">${checks}</g>
    ${actor('gate', { x: 350, y: 200 }, `<g transform="translate(0 -115)"><g id="flag">${flag}</g></g>${post}`)}
    ${actor('slow', { x: 130, y: 236 }, `${shadow(0, 2, 50)}<g id="crawl-slow">${snail('slow', 'orange')}${number('M-11-45l4-3v16')}</g>`)}
    ${puffs.map(({ id, x }) => actor(id, { x, y: 270 }, puff)).join('')}
    ${actor('fast', { x: 76, y: 288 }, `${shadow(0, 2, 50)}<g id="crawl-fast"><g id="engine">${engine}</g>${snail('fast', 'purple')}${number('M-12-44q2-5 7-4t2 7l-9 8h10')}<path id="sweat" d="M60-86q8 10 0 16-8-6 0-16z" fill="url(#blue)" stroke="#1b5191" stroke-width="2.5"/></g>`)}
    ${actor('front', { x: 388, y: 292 }, post)}
    <g id="tape"><path d="M350 118Q362 168 388 208" fill="none" stroke="#7a1110" stroke-width="12"/><path d="M350 118Q362 168 388 208" fill="none" stroke="#ee4a38" stroke-width="6"/></g>
    ${confetti.map((id, index) => actor(id, { x: 362, y: 200 }, `<path d="M-6-4h12v8H-6z" fill="${shades[index % 6] ?? '#fff'}" stroke="#39424e" stroke-width="1.5"/>`)).join('')}
    ${actor('bit-left', { x: 348, y: 190 }, '<path d="M-10-7h20V7h-20z" fill="#ffdd4a" stroke="#39424e" stroke-width="2"/>')}`,
  tracks: [
    loop('crawl-slow', 700, { at: 0, size: 1 }, { at: 350, size: [1.06, 0.95] }, { at: 700, size: 1 }),
    track(
      'crawl-fast',
      ...times(
        4,
        (index) =>
          [
            { at: index * 700, size: 1 },
            { at: index * 700 + 350, size: [1.06, 0.95] },
          ] as const,
      ).flat(),
      { at: 2_800, size: [0.92, 1.06], ease: 'in' },
      { at: fire, size: [0.9, 1.04], turn: 0, ease: 'out' },
      { at: fire + 150, size: [1.16, 0.92], turn: -7 },
      { at: finish, size: [1.12, 0.94] },
    ),
    track(
      'slow',
      { at: 0, move: [-10, 0], ease: 'even' },
      { at: fire, move: [70, 0] },
      { at: fire + 300, move: [66, 0] },
      { at: finish + 300, move: [84, 0], ease: 'even' },
      { at: arrives, move: [170, 0] },
      { at: arrives + 700, move: [176, 0] },
    ),
    track(
      'fast',
      { at: 0, move: [-10, 0], ease: 'even' },
      { at: 2_300, move: [22, 0] },
      { at: 2_800, move: [12, 0] },
      { at: fire, move: [8, 0], ease: 'in' },
      { at: finish, move: [420, -26], ease: 'even' },
      { at: finish + 300, move: [760, -40] },
    ),
    loop('slow-eyes', 1_400, { at: 0, turn: 0 }, { at: 700, turn: -3 }, { at: 1_400, turn: 0 }),
    track(
      'sweat',
      { at: 0, show: 0 },
      { at: 900, show: 1, move: [0, 0] },
      { at: 1_500, show: 0, move: [0, 22], ease: 'hold' },
      { at: 1_600, show: 1, move: [0, 0] },
      { at: 2_200, show: 0, move: [0, 22] },
    ),
    track(
      'engine',
      { at: 0, size: 0, move: [0, -20], ease: 'hold' },
      { at: 2_350, size: 0, move: [10, -10], ease: 'over' },
      { at: 2_650, size: 1, move: [0, 0] },
    ),
    track('fire', { at: 0, show: 0, ease: 'hold' }, { at: fire, show: 1 }),
    loop('flame', 140, { at: 0, size: [1, 1] }, { at: 70, size: [1.5, 0.9] }, { at: 140, size: [1, 1] }),
    ...puffs.map(({ id, at }) =>
      track(
        id,
        { at: 0, show: 0, ease: 'hold' },
        { at, show: 0.95, size: 0.4, ease: 'out' },
        { at: at + 500, show: 0.8, size: 1.1, move: [-10, -8] },
        { at: at + 1_100, show: 0, size: 1.35, move: [-18, -28] },
      ),
    ),
    track(
      'tape',
      { at: finish - 90, show: 1, move: [0, 0], ease: 'out' },
      { at: finish + 160, show: 0, move: [120, -20] },
    ),
    loop(
      'flag',
      900,
      { at: 0, turn: -3, size: 1 },
      { at: 450, turn: 3, size: [0.92, 1.04] },
      { at: 900, turn: -3, size: 1 },
    ),
    track(
      'gate',
      { at: finish - 100, turn: 0, ease: 'out' },
      { at: finish + 60, turn: 9 },
      { at: finish + 260, turn: -5 },
      { at: finish + 460, turn: 0 },
    ),
    thrown('bit-left', {
      at: arrives,
      lasts: 1_000,
      to: [-66, -360],
      fall: 380,
      spin: 300,
    }),
    ...confetti.map((part, index) =>
      thrown(part, {
        at: finish - 40,
        lasts: 1_500 + round(lot(index, 4) * 700),
        to: [round((lot(index) - 0.7) * 300), round(-220 - lot(index, 1) * 150)],
        fall: 420,
        spin: round(lot(index, 2) * 1_400 - 700),
      }),
    ),
  ],
  score: [
    ...tune(0.1, 0.22, [392, 392, 392, 784], 0.13),
    ...squeak(1.1, 300, 360, 0.08),
    ...squeak(1.8, 300, 360, 0.08),
    ...ding(2.4, 1_046.5, 0.14),
    ...fizz(2.65, 0.45),
    ...boom(fire / 1_000, 0.5),
    ...whoosh(fire / 1_000 + 0.1, 0.9, [300, 3_000], 0.35),
    ...tune(finish / 1_000, 0.11, [784, 987.8, 1_174.7, 1_568], 0.18),
    ...squeak(5.4, 300, 360, 0.08),
    ...squeak(6.1, 300, 360, 0.08),
    ...pop(arrives / 1_000, 700, 0.3),
    ...squeak(arrives / 1_000 + 0.3, 420, 620, 0.12),
  ],
};
