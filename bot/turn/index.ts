/** When a bot speaks, about what, and under which id. Pure. */
export { isGift, type Addressing, type Facts, type Gift } from './addressing.ts';
export { verdictOn, type Verdict, type Moment } from './verdict.ts';
export { makeReplyClock, markIn, markOf, seedOf, type ReplyClock } from './replyId.ts';
export { splitAnswer } from './split.ts';
export { idle, nextTurn, type Turn, type TurnEffect, type TurnEvent } from './turn.ts';
