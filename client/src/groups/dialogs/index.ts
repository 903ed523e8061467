/** The dialogs of groups, loaded when the first is opened. */
export { GroupPictureDialog } from './GroupPictureDialog.tsx';
export { InviteDialog } from './InviteDialog.tsx';
export { LeaveDialog } from './LeaveDialog.tsx';
export { MembersDialog } from './MembersDialog.tsx';
export { NewGroup } from './NewGroup.tsx';
export { RenameDialog } from './RenameDialog.tsx';
