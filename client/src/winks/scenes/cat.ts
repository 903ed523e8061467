/** A cat, a glass, and the edge of a shelf. It looks you in the eye while it does it. */
import type { Scene } from '../stage/index.ts';
import { actor, shadow } from './draw.ts';
import { crash, squeak, thud, tune } from './instruments.ts';
import { loop, moods, thrown, times, lot, track } from './motion.ts';

const fur = 'fill="url(#orange)" stroke="#8f450a"';
const line = 'fill="none" stroke="#8f450a"';

const shelf = `
  <path d="M-500 232H352q8 0 8 8v12q0 8-8 8H-500z" fill="url(#brown)" stroke="#573010"/>
  <path d="M-500 239H348" fill="none" stroke="#edc69a" stroke-width="4"/>`;

const tail = `
  <path d="M0 0C-34 2-58-18-52-44c3-14 18-16 22-6" fill="none" stroke="#8f450a" stroke-width="25"/>
  <path d="M0 0C-34 2-58-18-52-44c3-14 18-16 22-6" fill="none" stroke="#f59a34" stroke-width="17"/>
  <path d="M-53-28l14 4M-40-8l8-11" fill="none" stroke="#8f450a" stroke-width="4"/>`;

const body = `
  <path d="M-52 2C-60-40-44-92 0-96c44 4 60 56 52 98z" ${fur}/>
  <path d="M-20 2c-8-30-4-58 20-66 24 8 28 36 20 66z" fill="#fff3df"/>
  <path d="M-46-50l16 5M-51-34l18 4M46-50l-16 5" ${line} stroke-width="5"/>
  <path d="M-44 2c-8-16 6-26 18-20 8 4 10 12 8 20z" ${fur}/>`;

const head = `
  <g transform="scale(4.3) translate(-12 -13)" stroke-width="1">
    <path ${fur} d="M2.8 10.2L3 1.6c2.4.4 4.4 1.5 5.9 3.2 1-.2 2-.4 3.1-.4s2.1.2 3.1.4c1.5-1.7 3.5-2.8 5.9-3.2l.2 8.6c.8 1.2 1.2 2.5 1.2 4 0 5-4.6 8.4-10.4 8.4S1.6 19.2 1.6 14.2c0-1.5.4-2.8 1.2-4z"/>
    <path d="M4.6 7.6V3.9c1.1.4 2.1 1 2.9 1.8zM19.4 7.6V3.9c-1.1.4-2.1 1-2.9 1.8z" fill="#f79bb5"/>
    <path d="M10 5v3M12 4.6v4M14 5v3" ${line} stroke-width="1.2"/>
    <path d="M12 22c-3.6 0-5-1.6-5-3.4 0-2 2.4-3 5-3s5 1 5 3c0 1.8-1.4 3.4-5 3.4z" fill="#fff3df"/>
    <path d="M10.6 15.4h2.8L12 17z" fill="#e0527e" stroke="#97305c" stroke-width=".8"/>
    <path d="M12 17v.8c-.4 1.4-2.2 1.6-3 .5M12 17.8c.4 1.4 2.2 1.6 3 .5M5 16.2L.9 15.4M5 18.2l-3.6 1M19 16.2l4.1-.8M19 18.2l3.6 1" fill="none" stroke="#4b2a03" stroke-width=".9"/>
    <g id="open">
      <ellipse cx="7.4" cy="12.2" rx="2.2" ry="2.5" fill="#c6ec6a" stroke="#4b2a03"/><ellipse cx="16.6" cy="12.2" rx="2.2" ry="2.5" fill="#c6ec6a" stroke="#4b2a03"/>
      <g id="pupils"><ellipse cx="7.4" cy="12.2" rx=".9" ry="1.7" fill="#2a1a02"/><ellipse cx="16.6" cy="12.2" rx=".9" ry="1.7" fill="#2a1a02"/></g>
    </g>
    <path id="content" d="M5.2 12c.8 1.7 3.4 1.7 4.3 0M14.5 12c.9 1.7 3.5 1.7 4.3 0" fill="none" stroke="#4b2a03" stroke-width="1.3"/>
  </g>`;

const arm = `
  <path d="M-108-12C-60-16-10-20 22-16c16 3 17 26 0 28C-10 16-60 12-108 12z" ${fur}/>
  <path d="M26-9c4 3 4 9 1 13M17-10c3 4 3 9 1 14M-40-15l2 11M-54-15l2 11" ${line} stroke-width="3"/>`;

const glass = `
  <path d="M-22-62h44l-6 62h-32z" fill="#e9f6ff" fill-opacity=".75" stroke="#566d88"/>
  <path d="M-19.6-38h39.2l-3.8 36h-31.6z" fill="url(#blue)"/>
  <path d="M-13-54l3 40" fill="none" stroke="#fff" stroke-width="5" opacity=".85"/>
  <path d="M-22-62h44l-6 62h-32z" fill="none" stroke="#566d88"/>`;

const shards = times(9, (index) => `shard${index}`);
const lookAt = 1.25;

export const cat: Scene = {
  length: 6_600,
  still: 3_450,
  drawing: `
    ${shadow(150, 236, 70)}${shelf}
    ${actor('tail', { x: 112, y: 220 }, tail)}
    ${actor('glass', { x: 262, y: 231 }, glass)}
    ${actor('arm', { x: 200, y: 206 }, arm)}
    ${actor('body', { x: 152, y: 232 }, body)}
    ${actor('head', { x: 154, y: 116 }, head)}
    ${shards
      .map((id, index) =>
        actor(
          id,
          { x: 372 + index, y: 300 },
          `<path d="M-9 6L2-10l8 13z" fill="${index % 3 === 0 ? '#67b5f2' : '#e9f6ff'}" stroke="#566d88" stroke-width="3"/>`,
        ),
      )
      .join('')}`,
  tracks: [
    loop('tail', 1_100, { at: 0, turn: -7 }, { at: 550, turn: 9 }, { at: 1_100, turn: -7 }),
    track(
      'pupils',
      { at: 600, move: [0, 0] },
      { at: 750, move: [lookAt, 0.4] },
      { at: 1_650, move: [lookAt, 0.4] },
      { at: 1_800, move: [0, 0] },
      { at: 2_300, move: [0, 0] },
      { at: 2_450, move: [lookAt, 0.4] },
      { at: 3_000, move: [lookAt, 0.4] },
      { at: 3_120, move: [0, 0] },
      { at: 4_050, move: [0, 0] },
      { at: 4_200, move: [lookAt, 0.8] },
      { at: 4_900, move: [lookAt, 0.8] },
      { at: 5_050, move: [0, 0] },
    ),
    track(
      'head',
      { at: 0, turn: 0 },
      { at: 600, turn: 0 },
      { at: 800, turn: 5 },
      { at: 1_650, turn: 5 },
      { at: 1_850, turn: -2 },
      { at: 2_300, turn: -2 },
      { at: 2_500, turn: 5 },
      { at: 3_000, turn: 5 },
      { at: 3_200, turn: -3 },
      { at: 4_050, turn: -3 },
      { at: 4_250, turn: 11 },
      { at: 4_900, turn: 11 },
      { at: 5_150, turn: -4 },
    ),
    track(
      'arm',
      { at: 1_000, move: [4, 4] },
      { at: 1_250, move: [6, 4], ease: 'out' },
      { at: 1_420, move: [34, 4] },
      { at: 1_800, move: [6, 4] },
      { at: 2_550, move: [20, 4], ease: 'out' },
      { at: 2_750, move: [64, 4] },
      { at: 3_000, move: [50, 4], ease: 'even' },
      { at: 3_700, move: [102, 2], ease: 'out' },
      { at: 3_900, move: [104, 0] },
      { at: 4_300, move: [4, 4] },
    ),
    track(
      'glass',
      { at: 1_320, move: [0, 0], turn: 0, ease: 'out' },
      { at: 1_450, move: [26, 0], turn: 3 },
      { at: 1_560, turn: 0 },
      { at: 2_610, move: [26, 0], turn: 0, ease: 'out' },
      { at: 2_780, move: [56, 0], turn: 5 },
      { at: 2_900, turn: -3 },
      { at: 3_000, turn: 0 },
      { at: 3_120, move: [56, 0], turn: 0, ease: 'even' },
      { at: 3_700, move: [96, 0], turn: 14, ease: 'in' },
      { at: 4_150, move: [122, 190], turn: 150 },
    ),
    ...moods([
      [0, 'open'],
      [5_500, 'content'],
    ]),
    ...shards.map((part, index) =>
      thrown(part, {
        at: 4_180,
        lasts: 900,
        to: [(lot(index) - 0.45) * 190, -330 - lot(index, 1) * 130],
        fall: 470,
        spin: lot(index, 2) * 700 - 350,
      }),
    ),
  ],
  score: [
    ...squeak(1.32, 420, 380, 0.12),
    ...thud(1.45, 0.2),
    ...squeak(2.62, 440, 390, 0.12),
    ...thud(2.78, 0.25),
    { at: 3.1, length: 0.6, wave: 'triangle', pitch: 380, glideTo: 520, loudness: 0.1 },
    { at: 3.72, length: 0.44, wave: 'sine', pitch: 1_400, glideTo: 420, loudness: 0.2 },
    ...crash(4.16),
    ...tune(5.5, 0.14, [659.3, 523.3], 0.2),
  ],
};
