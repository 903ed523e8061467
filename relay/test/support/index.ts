/** A real relay for tests, and people with accounts on it. */
export { startRelay, type TestRelay, type TestRelayOptions } from './startRelay.ts';
export { cookieOf, makeAccount, makeContacts, signInTo, type TestAccount } from './makeAccount.ts';
export { callRelay, type CallOptions, type Called, refusalOf, valueOf } from './callRelay.ts';
export { makeDevice, type TestDevice } from './makeDevice.ts';
export { connectProvider, openPage, type PeerPage, sessionOf } from './openPage.ts';
export { readAll, saidIn, sendAndHear, textsAt } from './exchange.ts';
export { countComparisons } from './countComparisons.ts';
export { connectRaw, type RawPeer, refusedUpgrade } from './rawPeer.ts';
export { type FaultyLog, makeFaultyLog } from './faultyLog.ts';
export { getFile, hashOf, putFile, statusOfFile } from './sendFile.ts';
export { startStock, type StockHocuspocus } from './stockHocuspocus.ts';
