/** The one file that holds everything: opened safely, kept by one relay at a time, brought to the newest schema. */
export { isStorageFailure, openDatabase, transact, type Database } from './database.ts';
export { claimDataFolder, DataFolderInUse } from './dataFolder.ts';
export { NewerSchema } from './migrate.ts';
export { NetworkFolder } from './networkFolder.ts';
