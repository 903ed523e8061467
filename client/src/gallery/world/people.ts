/** The people of the samples: everybody whom one could have in a list. */
import { Handle, ConversationId, type Contact, type Profile, type VisibleStatus } from '#protocol';
import { alice, bob, carol, makeCharacter, type Character } from '#protocol/testing';
import * as v from 'valibot';

const [dandara, ernesto, fe, joao, mae, beto, gabi, heitor, iara, gpt] = await Promise.all(
  ['dandara', 'ernesto', 'fernanda', 'joao', 'mae', 'beto', 'gabi', 'heitor', 'iara', 'gpt'].map(
    async (handle) => makeCharacter(handle),
  ),
);

const cast = { alice, bob, carol, dandara, ernesto, fe, joao, mae, beto, gabi, heitor, iara, gpt };
export type PersonName = keyof typeof cast;

export function characterOf(name: PersonName): Character {
  const character = cast[name];
  if (!character) throw new Error(`Nobody here is called ${name}.`);
  return character;
}

type Shown = Omit<Partial<Profile>, 'user' | 'handle' | 'picture'> & { readonly picture?: string };

const shown: Readonly<Record<PersonName, Shown>> = {
  alice: { displayName: 'Alice', picture: 'kite', scene: 'washing-line' },
  bob: { displayName: 'Bob', picture: 'toucan', scene: 'tide', personalMessage: 'praia no sábado?' },
  carol: {
    displayName: 'Carol ☆ só alegria',
    picture: 'cassette',
    scene: 'fireflies',
    personalMessage: 'exam week. do not poke (brb)',
    nameStyle: { from: '#c2185b', to: '#1565c0' },
  },
  dandara: {
    displayName: 'Dandara (F)',
    picture: 'surfboard',
    scene: 'notebook',
    nameStyle: { color: '#c2185b' },
  },
  ernesto: { displayName: 'Ernesto', picture: 'coffee', personalMessage: 'brb, coffee' },
  fe: { displayName: 'Fê', picture: 'cat', nowPlaying: 'Vilarejo – Marisa' },
  joao: {
    displayName: 'João Paulo dos Santos Albuquerque Neto',
    picture: 'rocket',
    nameStyle: { from: '#1565c0', to: '#2f8f16' },
    personalMessage: 'long names go with long messages, and both of them have to end somewhere',
  },
  mae: { displayName: 'Mãe', picture: 'cactus', personalMessage: 'almoço pronto' },
  beto: { displayName: 'Tio Beto', picture: 'paper-boat', statusText: 'fishing' },
  gabi: { displayName: 'Gabi', personalMessage: 'back in June' },
  heitor: { displayName: 'Heitor', picture: 'robot' },
  iara: { displayName: 'Iara', picture: 'owl', personalMessage: 'oi oi' },
  gpt: { displayName: 'Papagaio', bot: true, creditsLeft: 62, personalMessage: 'ask me anything' },
};

export function profileOf(name: PersonName): Profile {
  const { user, handle } = characterOf(name);
  const { picture, displayName = name, personalMessage = '', ...rest } = shown[name];
  return {
    user,
    handle,
    version: 1,
    displayName,
    personalMessage,
    ...rest,
    ...(picture !== undefined && { picture: { type: 'gallery', name: picture } }),
  };
}

export const statuses: Readonly<Partial<Record<PersonName, VisibleStatus>>> = {
  bob: 'available',
  carol: 'busy',
  dandara: 'available',
  ernesto: 'away',
  fe: 'available',
  joao: 'available',
  mae: 'call',
  beto: 'lunch',
  gpt: 'available',
};

/** The conversation of two, or a group's. */
export const conversationWith = (name: string): ConversationId =>
  v.parse(ConversationId, `talk-with-${name}`);

export const handleOf = (handle: string): Handle => v.parse(Handle, handle);

/** Contacts for years, as everybody here. */
export const contactOf = (name: PersonName): Contact => ({
  profile: profileOf(name),
  conversation: conversationWith(name),
  since: Date.UTC(2005, 6, 29),
  blocked: name === 'heitor',
});
