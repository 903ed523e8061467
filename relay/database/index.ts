/** The one file that holds everything: opened safely, kept by one relay at a time, brought to the newest schema. */
export { isStorageFailure, openDatabase, transact, type Database } from './database.ts';
export { hasDatabase, openBesideAnother, OtherVersionRuns } from './beside.ts';
export { checkDatabase } from './check.ts';
export { claimDataFolder, DataFolderInUse, isDataFolderClaimed } from './dataFolder.ts';
export { NewerSchema } from './migrate.ts';
export { NetworkFolder, refuseNetworkFolder } from './networkFolder.ts';
