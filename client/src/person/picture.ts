/** Which picture stands for a person who has not chosen one: always the same, and seldom the same as their neighbour's. */
import type { UserId } from '#protocol';
import { pictures } from '../art/index.ts';

const choices = Object.values(pictures);

export function pictureOf(user: UserId): string | undefined {
  const codes = Array.from(user, (letter) => letter.charCodeAt(0));
  const sum = codes.reduce((total, code) => (total * 31 + code) % 65_521, 7);
  return choices[sum % choices.length];
}
