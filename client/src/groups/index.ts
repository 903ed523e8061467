/** Groups, as people meet them: making one, being asked into one, who is in it. */
export { GroupsContext, useGroups, type GroupsShared } from './context.ts';
export { GroupSection } from './GroupSection.tsx';
export { Invitations } from './Invitations.tsx';
export { Members } from './Members.tsx';
export { partyName, profileIn, type Naming } from './names.ts';
export { groupPicture, useGroupPicture } from './picture.ts';
