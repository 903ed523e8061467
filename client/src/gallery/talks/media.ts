/** Photos, a drawing, a voice clip, and files: offered, taken, declined, refused. */
import { encodePoints, type InkPoint } from '#protocol';
import { photoOf, type World } from '../world/index.ts';
import { gone } from './say.ts';

export function sayMedia(world: World): void {
  const fe = world.talk('fe', 40);
  const photo = { kind: 'photo', type: 'image/png', bytes: 200_000, width: 420, height: 240 } as const;
  fe.say('fe', { ...photo, blob: world.file(photoOf('tide', 420, 240)) });
  fe.say('alice', { ...photo, height: 120, blob: gone }, { tick: 'delivered' });
  fe.say('fe', {
    kind: 'voice',
    blob: gone,
    bytes: 9_000,
    ms: 7_000,
    peaks: 'AHPYgow940wrmeWOHABGNVdlu25vnfYQIB',
  });
  fe.say('fe', {
    kind: 'ink',
    width: 260,
    height: 90,
    strokes: [
      { color: '#1267c4', pen: 3, points: encodePoints(wave(60)) },
      { color: '#c8321b', pen: 2, points: encodePoints(wave(35)) },
    ],
  });
}

export function sayFiles(world: World): void {
  const fe = world.talk('fe', 40);
  const read = { tick: 'read' } as const;
  const offer = (by: 'fe' | 'alice', name: string, bytes: number) =>
    fe.say(by, { kind: 'file', blob: gone, name, bytes }, by === 'alice' ? read : {});
  offer('fe', 'fita-da-banda-lado-a.ogg', 4_812_331);
  fe.say('alice', {
    kind: 'answer',
    target: offer('fe', 'letra.txt', 812),
    answer: 'accepted',
  });
  fe.say('alice', { kind: 'answer', target: offer('fe', 'cifra.pdf', 99_812), answer: 'declined' });
  offer('fe', 'not-a-virus.exe', 77_000);
  offer('alice', 'setlist.ods', 20_441);
  fe.say('fe', {
    kind: 'answer',
    target: offer('alice', `${'a-very-long-name-'.repeat(5)}of-a-file.tar.gz`, 812_000_331),
    answer: 'accepted',
  });
}

const wave = (middle: number): readonly InkPoint[] =>
  Array.from({ length: 50 }, (_, index) => ({
    x: 5 + index * 5,
    y: Math.round(middle + 22 * Math.sin(index / 4)),
    pressure: 5 + (index % 8),
  }));
