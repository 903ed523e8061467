/** The words about who is there, what they say of themselves, and where they are signed in. */
export const presenceInEnglish = {
  'presence.more': 'More about your status',
  'presence.nowPlaying': 'Listening to',
  'presence.nowPlayingPlaceholder': 'Title – artist',
  'presence.showSong': 'Show what I’m listening to…',
  'presence.editStatuses': 'My own statuses…',
  'presence.shownAs': (name: string) => `You are shown as “${name}”.`,
  'presence.answering': (name: string) =>
    `You are shown as “${name}”, and whoever writes gets your automatic reply.`,
  'presence.leave': 'I’m back',
  'presence.idle': 'You are shown as away, since nothing was touched for a while.',
  'presence.automatic': 'Automatic reply',

  'places.signOutHere': 'Sign out from here',
  'places.signOutAt': (name: string) => `Sign out from ${name}`,
  'places.signOutEverywhere': 'Sign out from everywhere',
};
