/** What is said to what came without words: a nudge and an animation are given back. */
import { winkNames } from '#protocol';
import type { Gift } from '../../turn/index.ts';
import type { Act } from '../../acts.ts';
import type { Answer, Heard } from '../types.ts';
import { choose, type Words } from '../words/index.ts';

const thanks: Readonly<Record<Gift, keyof Words>> = {
  nudge: 'nudgedBack',
  wink: 'winkedBack',
  ink: 'gotDrawing',
  photo: 'gotPhoto',
  voice: 'gotVoice',
  file: 'gotFile',
};

export const gifts = ({ words, random }: Heard, gift: Gift): Answer => ({
  text: choose(words[thanks[gift]], random()),
  acts: inReturn(gift, random),
});

function inReturn(gift: Gift, random: () => number): readonly Act[] {
  if (gift === 'nudge') return [{ type: 'nudge' }];
  if (gift !== 'wink') return [];
  return [{ type: 'wink', wink: winkNames[Math.floor(random() * winkNames.length)] ?? 'hug' }];
}
