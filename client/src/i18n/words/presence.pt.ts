/** The words of `presence.en.ts` in Brazilian Portuguese. */
import type { presenceInEnglish } from './presence.en.ts';

export const presenceInPortuguese: typeof presenceInEnglish = {
  'presence.more': 'Mais sobre seu status',
  'presence.nowPlaying': 'Ouvindo',
  'presence.nowPlayingPlaceholder': 'Música – artista',
  'presence.showSong': 'Mostrar o que estou ouvindo…',
  'presence.editStatuses': 'Meus próprios status…',
  'presence.shownAs': (name: string) => `Você aparece como “${name}”.`,
  'presence.answering': (name: string) =>
    `Você aparece como “${name}”, e quem escrever recebe sua resposta automática.`,
  'presence.leave': 'Voltei',
  'presence.idle': 'Você aparece como ausente, porque nada foi tocado há algum tempo.',
  'presence.automatic': 'Resposta automática',

  'places.signOutHere': 'Sair deste lugar',
  'places.signOutAt': (name: string) => `Sair de ${name}`,
  'places.signOutEverywhere': 'Sair de todos os lugares',
};
