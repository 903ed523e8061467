/** Winks: small animations with sound that play over a conversation. */
export { isWink, winkName, winks, type WinkId } from './table.ts';
