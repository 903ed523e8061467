/** What the relay does at each of Hocuspocus's hooks, one extension for each concern. */
export { accessExtension } from './access.ts';
export { awarenessExtension } from './awareness.ts';
export { framesExtension } from './frames.ts';
export { inboxExtension } from './inbox.ts';
export { applyStored, loadingExtension } from './loading.ts';
export { compact, isLong, leavingExtension } from './leaving.ts';
export { pageCommandsExtension } from './pageCommands.ts';
export { updatesExtension } from './updates.ts';
export { createWriter } from './writing.ts';
