/** What views come by wherever they stand: the person's options, their contact book, and the pictures of people. */
import type { JSX } from 'solid-js';
import { BlobPicturesContext, KeepPictureContext } from '../person/index.ts';
import { ContactBookContext, OptionsContext } from '../projection/index.ts';
import type { Messenger } from './messenger.ts';

export interface MessengerContextsProps {
  readonly messenger: Pick<Messenger, 'options' | 'book' | 'ownPictures' | 'commands'>;
  readonly children: JSX.Element;
}

export function MessengerContexts(props: MessengerContextsProps) {
  return (
    <OptionsContext.Provider value={props.messenger.options}>
      <ContactBookContext.Provider value={props.messenger.book}>
        <BlobPicturesContext.Provider value={props.messenger.ownPictures}>
          <KeepPictureContext.Provider value={props.messenger.commands.keepPicture}>
            {props.children}
          </KeepPictureContext.Provider>
        </BlobPicturesContext.Provider>
      </ContactBookContext.Provider>
    </OptionsContext.Provider>
  );
}
