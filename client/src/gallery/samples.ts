/** Sample people and words for the gallery. */
import { pictures } from '../art/index.ts';
import type { StatusLook, WindowWords } from '../ui/index.ts';

export const windowWords: WindowWords = {
  menu: 'Window menu',
  move: 'Move',
  resize: 'Resize',
  minimise: 'Minimise',
  maximise: 'Maximise',
  restore: 'Restore',
  tile: 'Tile',
  cascade: 'Cascade',
  close: 'Close',
  back: 'Back',
  keysHint: 'Arrow keys move, Enter ends',
  tabs: 'Conversations',
  calling: 'new messages',
};

export const statuses: readonly { readonly value: StatusLook; readonly label: string }[] = [
  { value: 'available', label: 'Available' },
  { value: 'busy', label: 'Busy' },
  { value: 'away', label: 'Away' },
  { value: 'offline', label: 'Appear offline' },
];

export interface SampleContact {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly status: StatusLook;
  readonly word?: string;
  readonly message?: string;
  readonly picture: string;
  readonly unread?: boolean;
}

const contact = (
  name: string,
  status: StatusLook,
  word: string,
  picture: string,
  message?: string,
): SampleContact => ({
  id: name,
  label: `${name}, ${word}`,
  name,
  status,
  picture,
  ...(status === 'available' ? {} : { word }),
  ...(message === undefined ? {} : { message }),
});

export const favourites = [
  { ...contact('Bob', 'available', 'Available', pictures.toucan, 'praia no sábado?'), unread: true },
  contact('Carol ☆ só alegria', 'busy', 'Busy', pictures.cassette, 'exam week. do not poke'),
];

export const friends = [
  contact('Dandara', 'available', 'Available', pictures.kite),
  contact('Ernesto', 'away', 'Away', pictures.coffee, 'brb, coffee'),
  contact('Fê', 'available', 'Available', pictures.cat, '♫ Marisa – Vilarejo'),
  contact(
    'João Paulo dos Santos Albuquerque Neto',
    'available',
    'Available',
    pictures.rocket,
    'long names too',
  ),
];

export const family = [
  contact('Mãe', 'available', 'Available', pictures.cactus, 'almoço pronto'),
  contact('Tio Beto', 'away', 'Away', pictures['paper-boat']),
];

export const offline = [
  contact('Gabi', 'offline', 'Offline', pictures.bubble),
  contact('Heitor', 'offline', 'Offline', pictures.bubble),
];
