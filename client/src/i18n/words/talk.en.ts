/** What a conversation's window says about its lines and what can be done with them. */
export const talkInEnglish = {
  'window.tile': 'Tile all windows',
  'window.cascade': 'Cascade all windows',

  'conversation.keepCode': (code: string) => `Backspace keeps ${code} as text`,

  'line.reply': 'Reply',
  'line.react': 'React…',
  'line.copy': 'Copy',
  'line.copyAs': (name: string) => `Copy as “${name} says:”`,
  'line.hide': 'Delete for me',
  'line.copied': 'Copied.',
  'line.notCopied': 'The browser did not let this be copied.',
  'line.hidden': 'Deleted on your devices. The others still have it.',
  'line.saysText': (head: string, text: string) => `${head} ${text}`,

  'reply.to': (name: string) => `Replying to ${name}`,
  'reply.cancel': 'Don’t reply to it',
  'reply.quoted': (name: string, text: string) => `Reply to ${name}: ${text}. Go there`,
  'reply.further': 'A message further up',
  'reply.deleted': 'A message that was deleted',
  'reply.gone': 'That message is not on this device.',

  'reactions.title': 'React',
  'reactions.label': 'Reactions',
  'reactions.more': 'More emoticons and emoji',
  'reactions.who': (reaction: string, people: string) => `${reaction}: ${people}`,
  'reactions.you': 'you',

  'search.tool': 'Search',
  'search.title': 'Search in this conversation',
  'search.place': (at: number, of: number) => `${at} of ${of}`,
  'search.placeSoFar': (at: number, of: number) => `${at} of ${of}+`,
  'search.here': (place: string, said: string) => `${place}. ${said}`,
  'search.looking': 'Looking…',
  'search.nothing': 'Nothing found',
  'search.newer': 'Newer',
  'search.older': 'Older',
  'search.close': 'Close the search',
} as const;
