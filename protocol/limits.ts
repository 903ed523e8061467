/** Every size, rate and duration that peers must agree on. Sizes in bytes of UTF-8 unless named otherwise; times in ms. */
export const limits = {
  /** A page that a writer sees hold this many entries, or this many bytes, is full: it writes to the next. */
  page: {
    entries: 1_000,
    bytes: 256 * 1024,
    /** A page that holds this much lets the next one begin: half of a full one, since what is deleted for everyone takes bytes away. */
    opensNext: { entries: 500, bytes: 128 * 1024 },
    /** What a page may hold at most: writers who were offline together overshoot, but nobody makes it too large to be re-sent in one frame. */
    most: { entries: 4_000, bytes: 640 * 1024 },
    /** The rest is kept for `delete` entries, so that a full page can't keep anyone's words. */
    mostWithDeletions: { entries: 4_800, bytes: 800 * 1024 },
    /** Beyond that, the relay's `witness` entries have room of their own: no page can be too full to be vouched for. */
    mostWithWitness: { entries: 5_000, bytes: 912 * 1024 },
  },
  /** One update, before it is decoded, and what it may hold. */
  update: { bytes: 4 * 1024 * 1024, structs: 5_000 },
  entry: {
    bytes: 32 * 1024,
    textBytes: 8 * 1024,
    titleCharacters: 100,
    reactionCharacters: 32,
    deletions: 64,
    /** Of the places and digests in one `witness` entry, before base64. */
    witnessBytes: 16 * 1024,
  },
  /** How far ahead of the checker's clock an entry's time may be. */
  clockSkew: 2 * 60_000,
  /** How late an entry may reach the relay after its own time: twice the month offline that has to work. */
  lateness: 60 * 24 * 3_600_000,
  /** How many pages past the last non-empty one a writer may open. */
  pagesAhead: 1,
  /**
   * `structs`: one for each value that was ever set – ten a day for seven years. `clients`: one for each session that set any.
   * `siblings`: of the values of one key, how many were set beside another, by devices that did not know of each other's; a
   * device that is refused for these takes the newest copy and sets its value after the others.
   */
  roster: {
    bytes: 1024 * 1024,
    structs: 25_000,
    clients: 10_000,
    siblings: 16,
    keyCharacters: 256,
    nesting: 16,
  },
  frame: { clientBytes: 1024 * 1024, relayBytes: 8 * 1024 * 1024 },
  awareness: { bytes: 512, draftBytes: 8 * 1024 },
  nudge: { perMinute: 3, apart: 5_000, receivedApart: 10_000, lateAfter: 10_000, shake: 800 },
  /** One drawing: its strokes and their points as they are encoded; the sides of its sheet. */
  ink: { bytes: 8 * 1024, strokes: 256, mostSide: 1_023 },
  wink: { perMinute: 7, lateAfter: 10_000 },
  /** Of those that one person gave one line, the newest count. */
  reaction: { perPerson: 8 },
  photo: {
    /** The longer side, as it is sent and at most as it is shown; what others claim beyond the second is refused. */
    side: 2_048,
    mostSide: 8_192,
    /** What others send is shown up to here: four times what is sent. */
    shown: { pixels: 4 * 2_048 * 2_048, bytes: 16 * 1024 * 1024 },
  },
  file: { nameCharacters: 200 },
  /** `bytes`: of one that somebody sent, as it is played; of what is recorded here it is a tenth. */
  voice: { most: 15_000, peaks: 64, bytes: 1024 * 1024 },
  emoticon: {
    codeCharacters: 7,
    nameCharacters: 40,
    /** Of one's own, in one text; and of all kinds, drawn in one. */
    perMessage: 5,
    drawn: 100,
    bytes: 64 * 1024,
    side: 50,
    /** As it is sent, and as those of others are shown, which move and are drawn again with each of their pictures. */
    mostSide: 256,
    shownBytes: 256 * 1024,
  },
  typing: { resend: 5_000, expire: 6_000 },
  presence: { coalesce: 100, leaveDelay: 45_000 },
  /** In a group, invited ones included. */
  group: { members: 150 },
  displayName: 129,
  personalMessage: 129,
  nowPlaying: 128,
  /** A display picture of one's own, in px and bytes. */
  picture: { side: 192, bytes: 64 * 1024 },
  statusText: 64,
  deviceName: 64,
  /** Of one account, revoked ones not included. */
  devices: 100,
  password: { min: 8, max: 256 },
  token: { access: 10 * 60_000, refresh: 90 * 24 * 3_600_000, closeAfterExpiry: 30_000 },
  http: { bodyBytes: 64 * 1024 },
} as const;
