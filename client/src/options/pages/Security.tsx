/** Where one is signed in, with which password, and who else may come. */
import type { OptionsDeps } from '../deps.ts';
import { InviteMaker, PasswordForm, PlacesList } from '../parts/index.ts';

export function Security(props: OptionsDeps) {
  return (
    <>
      <PlacesList places={props.places} placeCommands={props.placeCommands} />
      <PasswordForm session={props.session} />
      <InviteMaker session={props.session} />
    </>
  );
}
