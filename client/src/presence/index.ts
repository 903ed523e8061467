/** What the app does about one's presence by itself: away without input, answers in one's absence, songs that end. */
export { watchActivity, type ActivityDeps } from './activity.ts';
export { answerWhileAway, type AutoReplyDeps } from './autoReply.ts';
export { endSong, type SongDeps } from './song.ts';
