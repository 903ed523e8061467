/** What the pages of the options are made of. */
export { InviteMaker } from './InviteMaker.tsx';
export { Keeping, useKeeping } from './keeping.tsx';
export { OptionSwitch, type SwitchName } from './OptionSwitch.tsx';
export { PasswordForm } from './PasswordForm.tsx';
export { PlacesList } from './PlacesList.tsx';
export { StatusEditor } from './StatusEditor.tsx';
