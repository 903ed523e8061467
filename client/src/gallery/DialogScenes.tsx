/** Dialogs over the desktop. */
import { createSignal } from 'solid-js';
import { icons, pictures } from '../art/index.ts';
import { Button, Checkbox, Dialog, Picture, TextField } from '../ui/index.ts';
import { DesktopScene } from './DesktopScene.tsx';

const nothing = () => {};

export function DialogScene() {
  const [handle, setHandle] = createSignal('');
  return (
    <>
      <DesktopScene />
      <Dialog
        title="Add a contact"
        closeWord="Close"
        icon={icons.addContact}
        onClose={nothing}
        onSubmit={nothing}
        actions={
          <>
            <Button kind="primary" type="submit">
              Send request
            </Button>
            <Button>Cancel</Button>
          </>
        }
      >
        <p>They will see your name and can accept or decline.</p>
        <TextField
          label="Handle"
          value={handle()}
          onInput={setHandle}
          hint="Letters, digits and dots, as in bob.silva"
          autofocus
        />
      </Dialog>
    </>
  );
}

export function RequestScene() {
  return (
    <>
      <DesktopScene />
      <Dialog
        modal={false}
        title="Heitor would like to be your contact"
        closeWord="Close"
        onClose={nothing}
        actions={
          <>
            <Button kind="primary">Accept</Button>
            <Button>Decline</Button>
          </>
        }
      >
        <div class="gallery-row">
          <Picture src={pictures.rocket} size={48} status="available" />
          <p>
            <strong>Heitor</strong> (heitor) will see when you are online and can write to you.
          </p>
        </div>
        <Checkbox label="Add Heitor to my contact list too" checked onChange={nothing} />
      </Dialog>
    </>
  );
}
