/** What views come by wherever they stand: the person's options, their contact book, and the pictures of people. */
import type { JSX } from 'solid-js';
import { BlobPicturesContext } from '../person/index.ts';
import { ContactBookContext, OptionsContext } from '../projection/index.ts';
import type { Messenger } from './messenger.ts';

export interface MessengerContextsProps {
  readonly messenger: Pick<Messenger, 'options' | 'book' | 'ownPictures'>;
  readonly children: JSX.Element;
}

export function MessengerContexts(props: MessengerContextsProps) {
  return (
    <OptionsContext.Provider value={props.messenger.options}>
      <ContactBookContext.Provider value={props.messenger.book}>
        <BlobPicturesContext.Provider value={props.messenger.ownPictures}>
          {props.children}
        </BlobPicturesContext.Provider>
      </ContactBookContext.Provider>
    </OptionsContext.Provider>
  );
}
