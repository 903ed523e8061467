/** The winks by name, in the order of the picker. What they show is in scenes/, and is loaded when the first is wanted. */
import type { WinkName } from '#protocol';
import type { Locale } from '../i18n/index.ts';

export const winks = [
  { id: 'paper-plane', name: { en: 'Paper plane', 'pt-BR': 'Aviãozinho' } },
  { id: 'hug', name: { en: 'Big squeeze', 'pt-BR': 'Abraço apertado' } },
  { id: 'knock', name: { en: 'Knock, knock', 'pt-BR': 'Toc, toc' } },
  { id: 'cat', name: { en: 'Cat and glass', 'pt-BR': 'O gato e o copo' } },
  { id: 'balloon', name: { en: 'Balloon for a cactus', 'pt-BR': 'Balão para um cacto' } },
  { id: 'confetti', name: { en: 'Confetti cannon', 'pt-BR': 'Canhão de confete' } },
  { id: 'toucan', name: { en: 'Sun snack', 'pt-BR': 'Lanchinho de sol' } },
  { id: 'bubbles', name: { en: 'Soap bubbles', 'pt-BR': 'Bolhas de sabão' } },
  { id: 'popcorn', name: { en: 'Popcorn', 'pt-BR': 'Pipoca' } },
  { id: 'cloud', name: { en: 'Clingy cloud', 'pt-BR': 'Nuvem carente' } },
  { id: 'jar', name: { en: 'Fireworks in a jar', 'pt-BR': 'Fogos num pote' } },
  { id: 'boomerang', name: { en: 'Boomerang', 'pt-BR': 'Bumerangue' } },
  { id: 'snails', name: { en: 'Snail race', 'pt-BR': 'Corrida de caracóis' } },
] as const satisfies readonly {
  readonly id: WinkName;
  readonly name: Readonly<Record<Locale, string>>;
}[];

export type WinkId = (typeof winks)[number]['id'];

/** Nothing for a wink that this version does not have. */
export const winkName = (id: string, locale: Locale): string | undefined =>
  winks.find((wink) => wink.id === id)?.name[locale];

export const isWink = (id: string): id is WinkId => winks.some((wink) => wink.id === id);
